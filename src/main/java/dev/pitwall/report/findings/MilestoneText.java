package dev.pitwall.report.findings;

import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import java.time.Duration;
import java.util.ArrayList;

/** What came of one milestone, in one line. */
public final class MilestoneText {
  private final Texts texts;

  /**
   * @param texts in the contest's zone
   */
  public MilestoneText(Texts texts) {
    this.texts = texts;
  }

  public String of(Finding.MilestoneFact fact) {
    return texts.of(
        "finding.plan.one",
        Times.minute(texts, fact.due()),
        texts.localized(fact.milestone().name()),
        cameOfIt(fact));
  }

  /** Without its name and time. */
  public String cameOfIt(Finding.MilestoneFact fact) {
    var parts = new ArrayList<String>();
    fact.happened().ifPresent(happened -> parts.add(happened(fact, happened)));
    parts.add(
        fact.best()
            .map(best -> texts.of("finding.plan.best", Scores.written(best)))
            .orElseGet(() -> texts.of("finding.plan.noBest")));
    if (fact.failing() > 0) {
      parts.add(texts.of("finding.plan.failing", fact.failing()));
    }
    fact.answer()
        .ifPresent(
            answer ->
                parts.add(texts.of("finding.plan.answered", Times.minute(texts, answer.at()))));
    return String.join(texts.of("finding.separator"), parts);
  }

  private String happened(Finding.MilestoneFact fact, Finding.Happened happened) {
    var at = Times.minute(texts, happened.at());
    var apart = apart(Duration.between(fact.due(), happened.at()));
    return switch (happened.topic()) {
      case REBOOT -> texts.of("finding.plan.rebooted", at, apart);
      case MULTI_SERVER -> texts.of("finding.plan.multi", at, apart);
      case CODE_FREEZE -> texts.of("finding.plan.changed", at, apart);
      case LAST_START -> texts.of("finding.plan.lastStart", at, apart);
    };
  }

  private String apart(Duration after) {
    if (after.abs().compareTo(Duration.ofMinutes(1)) < 0) {
      return texts.of("finding.plan.onTime");
    }
    var span = Spans.roughly(texts, after.abs());
    return texts.of(after.isNegative() ? "finding.plan.early" : "finding.plan.late", span);
  }
}
