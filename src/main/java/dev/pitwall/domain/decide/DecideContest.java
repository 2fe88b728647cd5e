package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toName;
import static dev.pitwall.domain.decide.Checks.toSame;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.ContestEvent;
import dev.pitwall.domain.intent.ContestIntent;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides about the contest itself. */
final class DecideContest {
  /** The longest known contest lasts one day; two weeks is a slip of the date. */
  private static final Duration LONGEST = Duration.ofDays(14);

  private DecideContest() {}

  static Decision decide(ContestDay day, ContestIntent intent) {
    return switch (intent) {
      case ContestIntent.CreateContest i ->
          Decision.unless(
              day.contest()
                  .<Rejection>map(there -> new Rejection.ContestAlreadyThere(there.name()))
                  .or(() -> toName(Thing.CONTEST, i.name(), Stream.empty()))
                  .or(() -> toTimes(i.start(), i.end())),
              () ->
                  new ContestEvent.ContestCreated(
                      i.name().strip(), i.zone(), i.start(), i.end(), i.finalScoreRule()));
      case ContestIntent.RenameContest i ->
          Decision.unless(
              toName(Thing.CONTEST, i.name(), Stream.empty())
                  .or(() -> toSame(contest(day).name(), i.name().strip())),
              () -> new ContestEvent.ContestRenamed(i.name().strip()));
      case ContestIntent.MoveTimes i ->
          Decision.unless(
              toTimes(i.start(), i.end())
                  .or(
                      () ->
                          contest(day).start().equals(i.start())
                              ? toSame(contest(day).end(), i.end())
                              : Optional.empty()),
              () -> new ContestEvent.TimesMoved(i.start(), i.end()));
      case ContestIntent.ChooseProfile i ->
          Decision.unless(
              toProfile(i.profile()).or(() -> toSame(contest(day).profile(), i.profile())),
              () -> new ContestEvent.ProfileChosen(i.profile()));
      case ContestIntent.ChooseFinalScoreRule i ->
          Decision.unless(
              toSame(contest(day).finalScoreRule(), i.finalScoreRule()),
              () -> new ContestEvent.FinalScoreRuleChosen(i.finalScoreRule()));
      case ContestIntent.ChooseResultFormat i ->
          Decision.unless(
              toSame(contest(day).resultFormat(), i.format())
                  .or(() -> Checks.toLength(Thing.FORMAT, i.format().orElse(""))),
              () -> new ContestEvent.ResultFormatChosen(i.format()));
      case ContestIntent.ChooseFailLimit i ->
          Decision.unless(
              i.fails() < 1 || i.fails() > Contest.MOST_FAILS
                  ? Optional.of(new Rejection.FailLimitOutOfRange(Contest.MOST_FAILS))
                  : toSame(contest(day).failLimit(), i.fails()),
              () -> new ContestEvent.FailLimitChosen(i.fails()));
    };
  }

  private static Contest contest(ContestDay day) {
    return day.contest().orElseThrow();
  }

  private static Optional<Rejection> toProfile(Profile profile) {
    return profile.sensible()
        ? Checks.toLength(Thing.CONTEST, profile.name())
        : Optional.of(new Rejection.ProfileNotSensible(profile.id()));
  }

  private static Optional<Rejection> toTimes(Instant start, Instant end) {
    if (!end.isAfter(start)) {
      return Optional.of(new Rejection.EndNotAfterStart(start, end));
    }
    return Duration.between(start, end).compareTo(LONGEST) > 0
        ? Optional.of(new Rejection.TooLongAContest(LONGEST.toDays()))
        : Optional.empty();
  }
}
