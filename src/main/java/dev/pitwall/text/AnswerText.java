package dev.pitwall.text;

import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.AlarmAnswer;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.rules.MilestoneAlarms.Due;
import java.util.Comparator;
import java.util.stream.Stream;

/** Who answered the alarms of a milestone, and when. Of its two alarms the newest answer. */
public final class AnswerText {
  private AnswerText() {}

  /** Empty while nobody has. */
  public static String of(Texts texts, ContestDay day, Due due) {
    return Stream.of(Alarm.Stage.values())
        .map(due::alarm)
        .flatMap(alarm -> Stream.ofNullable(day.alarmAnswers().get(alarm)))
        .max(Comparator.comparing(AlarmAnswer::at))
        .map(answer -> words(texts, day, answer))
        .orElse("");
  }

  private static String words(Texts texts, ContestDay day, AlarmAnswer answer) {
    var who = MemberText.of(texts, day, answer.by()).orElseGet(() -> texts.of("kit.nobody"));
    return answer
        .snoozedUntil()
        .map(until -> texts.of("plan.answered.snoozed", who, Times.minute(texts, until)))
        .orElseGet(() -> texts.of("plan.answered.seen", who, Times.minute(texts, answer.at())));
  }
}
