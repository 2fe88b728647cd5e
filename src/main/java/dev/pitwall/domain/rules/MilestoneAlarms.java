package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.Alarm.Stage;
import dev.pitwall.domain.model.AlarmAnswer;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which alarms ring now. A milestone rings twice: from its warning until it is due, and from then
 * on until somebody answers. Since an alarm is known by the moment at which its milestone was due,
 * a milestone that moves, or an end that moves it, rings anew.
 */
public final class MilestoneAlarms {
  /** What nobody answered for so long is past; to go on about it would be noise. */
  public static final Duration LONGEST = Duration.ofMinutes(30);

  /**
   * The next milestone being due takes the place of the one before it, but every one is heard for
   * so long: two may be agreed for nearly the same minute.
   */
  public static final Duration SHORTEST = Duration.ofMinutes(5);

  /** A milestone, and the alarm of it that rings. */
  public record Ringing(Milestone milestone, Alarm alarm) {}

  /** A milestone and when it is due. */
  public record Due(Milestone milestone, Instant at) {
    /**
     * Known by its whole minute where a rule reckons it from measured runs: with its seconds each
     * new run would move it, and what was acknowledged would ring again.
     */
    public Alarm alarm(Stage stage) {
      return new Alarm(
          milestone.id(),
          stage,
          switch (milestone.time()) {
            case MilestoneTime.AtLastSafeStart _ -> at.truncatedTo(ChronoUnit.MINUTES);
            case MilestoneTime.Fixed _, MilestoneTime.BeforeEnd _, MilestoneTime.AfterStart _ -> at;
          });
    }
  }

  private MilestoneAlarms() {}

  /** The alarms that ring now: what is due before what is only coming, the newest due first. */
  public static List<Ringing> ringing(ContestDay day, Instant now) {
    return ringing(day, plan(day), now);
  }

  /**
   * The same, for whoever asks every second.
   *
   * @param plan of that day, reckoned once
   */
  public static List<Ringing> ringing(ContestDay day, List<Due> plan, Instant now) {
    return day.contest().stream()
        .flatMap(contest -> plan.stream().flatMap(due -> stages(day, contest, plan, due, now)))
        .sorted(
            Comparator.comparing((Ringing ringing) -> ringing.alarm().stage())
                .reversed()
                .thenComparing(MilestoneAlarms::nearest))
        .toList();
  }

  /** The milestones in the order in which they are due. */
  public static List<Due> plan(ContestDay day) {
    if (day.contest().isEmpty()) {
      return List.of();
    }
    var contest = day.contest().get();
    var safe = safe(day);
    return day.milestones().values().stream()
        .map(milestone -> new Due(milestone, milestone.time().in(contest, safe)))
        .sorted(Comparator.comparing(Due::at))
        .toList();
  }

  /** When a milestone of such a time would be due; empty before there is a contest. */
  public static Optional<Instant> at(ContestDay day, MilestoneTime time) {
    return day.contest().map(contest -> time.in(contest, safe(day)));
  }

  private static Instant safe(ContestDay day) {
    return LastSafeStart.of(day).orElseThrow().at();
  }

  /** The milestone that comes next; its action is what to do then. */
  public static Optional<Due> next(List<Due> plan, Instant now) {
    return plan.stream().filter(due -> due.at().isAfter(now)).findFirst();
  }

  /** Of those due the one due last, of those coming the one that comes first. */
  private static long nearest(Ringing ringing) {
    long due = ringing.alarm().due().toEpochMilli();
    return ringing.alarm().stage() == Stage.DUE ? -due : due;
  }

  private static Stream<Ringing> stages(
      ContestDay day, Contest contest, List<Due> plan, Due due, Instant now) {
    if (!within(contest, due, now)) {
      return Stream.of();
    }
    return Stream.of(Stage.values())
        .map(due::alarm)
        .filter(alarm -> rings(due, alarm, answer(day, alarm), plan, now))
        .map(alarm -> new Ringing(due.milestone(), alarm));
  }

  /**
   * What is told from the end rings while the contest runs. What is fixed or told from the start
   * may be meant for before it ("read the rules"). What was due within the contest is past with it;
   * only what is due at its very end, "hands off", or after it rings then.
   */
  private static boolean within(Contest contest, Due due, Instant now) {
    return switch (contest.phase(now)) {
      case BEFORE ->
          switch (due.milestone().time()) {
            case MilestoneTime.Fixed _, MilestoneTime.AfterStart _ -> true;
            case MilestoneTime.BeforeEnd _, MilestoneTime.AtLastSafeStart _ -> false;
          };
      case RUNNING, LAST_HOUR -> true;
      case OVER -> !due.at().isBefore(contest.end());
    };
  }

  private static Optional<AlarmAnswer> answer(ContestDay day, Alarm alarm) {
    return Optional.ofNullable(day.alarmAnswers().get(alarm));
  }

  private static boolean rings(
      Due due, Alarm alarm, Optional<AlarmAnswer> answer, List<Due> plan, Instant now) {
    if (answer.filter(given -> given.silentAt(now)).isPresent()) {
      return false;
    }
    return switch (alarm.stage()) {
      case BEFORE ->
          !now.isBefore(due.at().minus(due.milestone().warning())) && now.isBefore(due.at());
      case DUE -> {
        // Who put it off wants to hear it then, whatever else is due by that time.
        var from = answer.flatMap(AlarmAnswer::snoozedUntil).orElse(due.at());
        yield !now.isBefore(from) && now.isBefore(silentFrom(from, plan));
      }
    };
  }

  private static Instant silentFrom(Instant from, List<Due> plan) {
    var least = from.plus(SHORTEST);
    var most = from.plus(LONGEST);
    return plan.stream()
        .map(Due::at)
        .filter(next -> next.isAfter(from) && next.isBefore(most))
        .findFirst()
        .map(next -> next.isAfter(least) ? next : least)
        .orElse(most);
  }
}
