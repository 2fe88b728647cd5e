package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.Alarm.Stage;
import dev.pitwall.domain.model.AlarmAnswer;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which alarms ring now, and what each of them advises. A milestone rings twice: from its warning
 * until it is due, and from then on until somebody answers. Since an alarm is known by the moment
 * at which its milestone was due, a milestone that moves, or an end that moves it, rings anew.
 *
 * <p>The last safe start divides the plan. What was due before it leads up to the last run, and is
 * silent once that run is announced, or can no more be started; what is due after it ("hands off")
 * is not announced while there is something left to do.
 */
public final class MilestoneAlarms {
  /** What nobody answered for so long is past; to go on about it would be noise. */
  public static final Duration LONGEST = Duration.ofMinutes(30);

  /**
   * The next milestone being due takes the place of the one before it, but every one is heard for
   * so long: two may be agreed for nearly the same minute.
   */
  public static final Duration SHORTEST = Duration.ofMinutes(5);

  /**
   * A milestone, and the alarm of it that rings.
   *
   * @param at when it is due, to the second
   */
  public record Ringing(Milestone milestone, Alarm alarm, Instant at, Advice advice) {}

  /** What to do at a milestone: never what the time left does not allow. */
  public sealed interface Advice {
    /** What the team agreed on: the milestone's own words. */
    record AsAgreed() implements Advice {}

    /**
     * The same, once the run that is on has ended: until then nobody touches a server.
     *
     * @param until when it probably ends; empty when that moment is past
     */
    record AfterRun(Optional<Instant> until) implements Advice {}

    /** No run can follow the one that is on. */
    record LastRunIsOn() implements Advice {}

    record TooLateForRun() implements Advice {}

    /** Too late for a run, and not for going back to what has passed. */
    record TooLateGoBack(Run pass) implements Advice {}
  }

  /** A milestone and when it is due. */
  public record Due(Milestone milestone, Instant at) {
    /**
     * Known by its whole minute where a rule works it out from measured runs: with its seconds each
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
  public static List<Ringing> ringing(DayGlance glance, Instant now) {
    var left = glance.timeLeft(now);
    if (left.isEmpty()) {
      return List.of();
    }
    var contest = glance.day().contest().orElseThrow();
    return glance.plan().stream()
        .filter(due -> within(contest, due, now))
        .flatMap(due -> stages(glance, left.get(), due, now))
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

  private static Stream<Ringing> stages(DayGlance glance, TimeLeft left, Due due, Instant now) {
    return Stream.of(Stage.values())
        .map(due::alarm)
        .filter(alarm -> rings(glance, left, due, alarm, now))
        .map(alarm -> new Ringing(due.milestone(), alarm, due.at(), advice(glance, left, due)));
  }

  /** What to do at a milestone in the present state; as agreed where there is no contest yet. */
  public static Advice advice(DayGlance glance, Due due, Instant now) {
    return glance
        .timeLeft(now)
        .map(left -> advice(glance, left, due))
        .orElseGet(Advice.AsAgreed::new);
  }

  private static Advice advice(DayGlance glance, TimeLeft left, Due due) {
    if (!leadsToLastRun(glance, due)) {
      return new Advice.AsAgreed();
    }
    return switch (left.run()) {
      case RunWindow.Open _ -> new Advice.AsAgreed();
      case RunWindow.Busy busy ->
          busy.runsAfter() > 0 ? new Advice.AfterRun(busy.until()) : new Advice.LastRunIsOn();
      case RunWindow.Closed _ ->
          left.goBack().<Advice>map(Advice.TooLateGoBack::new).orElseGet(Advice.TooLateForRun::new);
      case RunWindow.Over _ -> new Advice.TooLateForRun();
    };
  }

  private static boolean isLastSafeStart(Due due) {
    return due.milestone().time() instanceof MilestoneTime.AtLastSafeStart;
  }

  private static boolean leadsToLastRun(DayGlance glance, Due due) {
    return isLastSafeStart(due) || due.at().isBefore(safe(glance));
  }

  private static Instant safe(DayGlance glance) {
    return glance.safe().orElseThrow().at();
  }

  /**
   * Milestones relative to the end ring only while the contest runs; fixed ones and those relative
   * to the start may be meant for before it ("read the rules"). What was due within the contest is
   * past with it; only what is due at its very end, "hands off", or after it rings then.
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

  private static boolean rings(DayGlance glance, TimeLeft left, Due due, Alarm alarm, Instant now) {
    var answer = answer(glance.day(), alarm);
    if (answer.filter(given -> given.silentAt(now)).isPresent()) {
      return false;
    }
    return switch (alarm.stage()) {
      case BEFORE ->
          !now.isBefore(due.at().minus(due.milestone().warning()))
              && now.isBefore(due.at())
              && announced(glance, left, due);
      case DUE -> {
        // Who put it off wants to hear it then, whatever else is due by that time.
        var from = answer.flatMap(AlarmAnswer::snoozedUntil).orElse(due.at());
        yield !now.isBefore(from) && now.isBefore(silentFrom(glance, left, due, from));
      }
    };
  }

  /** "Hands off" is not announced beside "start the last run". */
  private static boolean announced(DayGlance glance, TimeLeft left, Due due) {
    return isLastSafeStart(due)
        || (leadsToLastRun(glance, due) ? left.run().anotherFits() : left.handsOff());
  }

  private static Instant silentFrom(DayGlance glance, TimeLeft left, Due due, Instant from) {
    var least = from.plus(SHORTEST);
    var most = from.plus(LONGEST);
    var usual =
        glance.plan().stream()
            .map(next -> takesOver(next, due))
            .filter(next -> next.isAfter(from) && next.isBefore(most))
            .min(Comparator.naturalOrder())
            .map(next -> next.isAfter(least) ? next : least)
            .orElse(most);
    if (isLastSafeStart(due) || !leadsToLastRun(glance, due)) {
      return usual;
    }
    // Nothing of it can be done any more.
    var lastRun = left.run().anotherFits() ? safe(glance) : Instant.MIN;
    return usual.isAfter(lastRun) ? lastRun : usual;
  }

  /** When another milestone takes the place of one that is due: the last run once announced. */
  private static Instant takesOver(Due next, Due due) {
    return isLastSafeStart(next) && due.at().isBefore(next.at())
        ? next.at().minus(next.milestone().warning())
        : next.at();
  }
}
