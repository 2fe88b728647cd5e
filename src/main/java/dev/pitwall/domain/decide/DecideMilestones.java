package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toName;

import dev.pitwall.domain.decide.Decision.Rejected;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.MilestoneEvent;
import dev.pitwall.domain.intent.MilestoneIntent;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.SheetField;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Decides about the time plan and its alarms. */
final class DecideMilestones {
  private static final Duration SHORTEST_SNOOZE = Duration.ofMinutes(1);
  private static final Duration LONGEST_SNOOZE = Duration.ofHours(2);

  private DecideMilestones() {}

  static Decision decide(ContestDay day, MilestoneIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case MilestoneIntent.SetMilestone i -> set(day, i);
      case MilestoneIntent.RemoveMilestone i ->
          Decision.unless(
              toMissing(Thing.MILESTONE, day.milestones(), i.milestone()),
              () -> new MilestoneEvent.MilestoneRemoved(i.milestone()));
      case MilestoneIntent.AcknowledgeAlarm i ->
          Decision.unless(
              toMissing(Thing.MILESTONE, day.milestones(), i.alarm().milestone())
                  .or(() -> toSecondAnswer(day, i.alarm())),
              () -> new MilestoneEvent.AlarmAcknowledged(i.alarm(), occasion.now()));
      case MilestoneIntent.SnoozeAlarm i ->
          Decision.unless(
              toMissing(Thing.MILESTONE, day.milestones(), i.alarm().milestone())
                  .or(() -> toSnooze(i.span())),
              () ->
                  new MilestoneEvent.AlarmSnoozed(
                      i.alarm(), occasion.now(), occasion.now().plus(i.span())));
    };
  }

  private static Decision set(ContestDay day, MilestoneIntent.SetMilestone intent) {
    var given =
        new Milestone(
            intent.milestone(),
            intent.name().strip(),
            intent.time(),
            intent.action().strip(),
            intent.warning());
    var now = Optional.ofNullable(day.milestones().get(given.id()));
    if (now.isEmpty() && !intent.changed().isEmpty()) {
      return new Rejected(new Rejection.Gone(Thing.MILESTONE));
    }
    var wanted = now.map(there -> there.with(given, intent.changed())).orElse(given);
    var objection = toMilestone(day, wanted);
    if (objection.isPresent()) {
      return new Rejected(objection.get());
    }
    return Decision.unless(
        now.filter(wanted::equals).map(_ -> new Rejection.NothingChanges()),
        () ->
            new MilestoneEvent.MilestoneSet(
                wanted.id(),
                wanted.name().text(),
                wanted.time(),
                wanted.action().text(),
                Optional.of(wanted.warning()),
                now.map(m -> SheetField.differing(Milestone.Field.class, m, wanted))
                    .orElse(Set.of()),
                wanted.name().both(),
                wanted.action().both()));
  }

  private static Optional<Rejection> toMilestone(ContestDay day, Milestone wanted) {
    if (!wanted.time().sensible()) {
      return Optional.of(new Rejection.MilestoneTooFar(MilestoneTime.FURTHEST.toDays()));
    }
    if (wanted.warning().isNegative()
        || wanted.warning().compareTo(Milestone.LONGEST_WARNING) > 0) {
      return Optional.of(new Rejection.WarningTooEarly(Milestone.LONGEST_WARNING.toHours()));
    }
    var others =
        day.milestones().values().stream()
            .filter(milestone -> !milestone.id().equals(wanted.id()))
            .flatMap(milestone -> milestone.name().wordings())
            .toList();
    return wanted
        .name()
        .wordings()
        .flatMap(name -> toName(Thing.MILESTONE, name, others.stream()).stream())
        .findFirst()
        .or(
            () ->
                wanted
                    .action()
                    .wordings()
                    .flatMap(action -> Checks.toLength(Thing.MILESTONE, action).stream())
                    .findFirst());
  }

  private static Optional<Rejection> toSecondAnswer(ContestDay day, Alarm alarm) {
    return Optional.ofNullable(day.alarmAnswers().get(alarm))
        .filter(answer -> answer.snoozedUntil().isEmpty())
        .map(_ -> new Rejection.NothingChanges());
  }

  private static Optional<Rejection> toSnooze(Duration span) {
    return span.compareTo(SHORTEST_SNOOZE) < 0 || span.compareTo(LONGEST_SNOOZE) > 0
        ? Optional.of(new Rejection.SnoozeTooLong(LONGEST_SNOOZE.toMinutes()))
        : Optional.empty();
  }
}
