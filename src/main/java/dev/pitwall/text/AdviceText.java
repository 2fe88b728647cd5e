package dev.pitwall.text;

import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.rules.MilestoneAlarms.Advice;
import java.time.Duration;
import java.time.Instant;

/** What to do at a milestone, in words. */
public final class AdviceText {
  private AdviceText() {}

  public static String of(Texts texts, Milestone milestone, Advice advice, Instant now) {
    return switch (advice) {
      case Advice.AsAgreed _ -> texts.localized(milestone.action());
      case Advice.AfterRun after -> afterRun(texts, milestone, after, now);
      case Advice.LastRunIsOn _ -> texts.of("alarm.advice.lastRunIsOn");
      case Advice.TooLateForRun _ -> texts.of("alarm.advice.tooLate");
      case Advice.TooLateGoBack back ->
          texts.of(
              "alarm.advice.goBack", Times.minute(texts, back.pass().at()), state(back.pass()));
    };
  }

  private static String afterRun(
      Texts texts, Milestone milestone, Advice.AfterRun after, Instant now) {
    if (milestone.action().isBlank()) {
      return "";
    }
    return after
        .until()
        .map(
            end ->
                texts.of(
                    "alarm.advice.afterRun.left",
                    Spans.left(texts, Duration.between(now, end)),
                    texts.localized(milestone.action())))
        .orElseGet(() -> texts.of("alarm.advice.afterRun", texts.localized(milestone.action())));
  }

  /** The score and the revision of a run to go back to. */
  public static String state(Run pass) {
    var revision = pass.facts().setup().revision();
    return pass.score().map(Scores::written).orElse("–")
        + (revision.isBlank() ? "" : "  " + revision);
  }
}
