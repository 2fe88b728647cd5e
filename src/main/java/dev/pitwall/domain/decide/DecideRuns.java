package dev.pitwall.domain.decide;

import static dev.pitwall.domain.decide.Checks.toMissing;
import static dev.pitwall.domain.decide.Checks.toMoment;
import static dev.pitwall.domain.decide.Checks.toPresent;
import static dev.pitwall.domain.decide.Checks.toSame;

import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.SheetField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides about benchmark runs. */
final class DecideRuns {
  private DecideRuns() {}

  static Decision decide(ContestDay day, RunIntent intent, DecisionContext occasion) {
    return switch (intent) {
      case RunIntent.StartRun i ->
          Decision.unless(
              toPresent(Thing.RUN, day.runs(), i.run())
                  .or(() -> toMoment(i.at(), occasion.now()))
                  .or(() -> toSetup(day, i.setup())),
              () -> new RunEvent.RunStarted(i.run(), i.at().orElse(occasion.now()), i.setup()));
      case RunIntent.FinishRun i ->
          Decision.unless(
              toMissing(Thing.RUN, day.runs(), i.run())
                  .or(() -> toSecondResult(day.runs().get(i.run())))
                  .or(() -> toDiscarded(day.runs().get(i.run())))
                  .or(() -> toResult(Optional.of(i.result())))
                  .or(() -> toMoment(i.at(), occasion.now()))
                  .or(
                      () ->
                          toOrder(
                              day.runs().get(i.run()).facts().startedAt(),
                              Optional.of(i.at().orElse(occasion.now())))),
              () -> new RunEvent.RunFinished(i.run(), i.at().orElse(occasion.now()), i.result()));
      case RunIntent.RecordRun i ->
          Decision.unless(
              toPresent(Thing.RUN, day.runs(), i.run())
                  .or(() -> toMoment(i.startedAt(), occasion.now()))
                  .or(() -> toMoment(i.finishedAt(), occasion.now()))
                  .or(
                      () ->
                          toOrder(
                              i.startedAt(), Optional.of(i.finishedAt().orElse(occasion.now()))))
                  .or(() -> toSetup(day, i.setup()))
                  .or(() -> toResult(Optional.of(i.result()))),
              () ->
                  new RunEvent.RunRecorded(
                      i.run(),
                      i.startedAt(),
                      i.finishedAt().orElse(occasion.now()),
                      i.setup(),
                      i.result()));
      case RunIntent.RecordResult i -> result(day, i, occasion);
      case RunIntent.CorrectRun i -> correct(day, i, occasion);
      case RunIntent.DiscardRun i ->
          Decision.unless(
              toMissing(Thing.RUN, day.runs(), i.run())
                  .or(() -> toDiscarded(day.runs().get(i.run())))
                  .or(() -> Checks.toLength(Thing.RUN, i.reason())),
              () -> new RunEvent.RunDiscarded(i.run(), i.reason().strip()));
      case RunIntent.RestoreRun i ->
          Decision.unless(
              toMissing(Thing.RUN, day.runs(), i.run())
                  .or(
                      () ->
                          day.runs().get(i.run()).discarded().isPresent()
                              ? Optional.empty()
                              : Optional.of(new Rejection.RunNotDiscarded())),
              () -> new RunEvent.RunRestored(i.run()));
    };
  }

  private static Decision correct(
      ContestDay day, RunIntent.CorrectRun intent, DecisionContext occasion) {
    var missing = toMissing(Thing.RUN, day.runs(), intent.run());
    if (missing.isPresent()) {
      return new Decision.Rejected(missing.get());
    }
    var run = day.runs().get(intent.run());
    var wanted = run.facts().with(intent.facts(), intent.changed());
    return Decision.unless(
        toSame(run.facts(), wanted)
            .or(() -> toFacts(wanted))
            .or(() -> toLoss(run, wanted))
            .or(() -> toResult(wanted.result()))
            .or(() -> toMoment(wanted.startedAt(), occasion.now()))
            .or(() -> toMoment(wanted.finishedAt(), occasion.now()))
            .or(() -> toOrder(wanted.startedAt(), wanted.finishedAt()))
            .or(() -> toSetup(day, wanted.setup())),
        () ->
            new RunEvent.RunCorrected(
                intent.run(),
                wanted.startedAt(),
                wanted.finishedAt(),
                wanted.setup(),
                wanted.result(),
                SheetField.differing(RunFacts.Field.class, run.facts(), wanted)));
  }

  private static Decision result(
      ContestDay day, RunIntent.RecordResult intent, DecisionContext occasion) {
    var ended =
        intent.seen().isEmpty()
            ? day.runningRun()
            : intent.seen().map(day.runs()::get).filter(Run::running);
    if (ended.isPresent()) {
      return end(day, ended.get(), intent, occasion);
    }
    return intent
        .fresh()
        .map(
            run ->
                decide(
                    day,
                    new RunIntent.RecordRun(
                        run,
                        intent.startedAt(),
                        intent.finishedAt(),
                        intent.setup(),
                        intent.result()),
                    occasion))
        .orElseGet(() -> new Decision.Rejected(new Rejection.RunHasResult()));
  }

  /** Ends a run; what is said of it besides is a correction of it, in the same step. */
  private static Decision end(
      ContestDay day, Run run, RunIntent.RecordResult intent, DecisionContext occasion) {
    var facts = run.facts();
    // A moment before the run began is that of something else; the run ends now.
    var at = intent.finishedAt().filter(end -> facts.startedAt().filter(end::isBefore).isEmpty());
    var finish = new RunIntent.FinishRun(run.id(), at, intent.result());
    var setup = facts.setup().with(intent.setup());
    if (setup.equals(facts.setup())) {
      return decide(day, finish, occasion);
    }
    var withSetup = new RunFacts(facts.startedAt(), Optional.empty(), setup, Optional.empty());
    return Decide.decide(
        day,
        new Intent.Several(List.of(new RunIntent.CorrectRun(run.id(), withSetup), finish)),
        occasion);
  }

  private static Optional<Rejection> toSecondResult(Run run) {
    return run.facts().running() ? Optional.empty() : Optional.of(new Rejection.RunHasResult());
  }

  private static Optional<Rejection> toDiscarded(Run run) {
    return run.discarded().map(_ -> new Rejection.RunAlreadyDiscarded());
  }

  private static Optional<Rejection> toLoss(Run run, RunFacts facts) {
    return run.facts().result().isPresent() && facts.result().isEmpty()
        ? Optional.of(new Rejection.ResultWouldBeLost())
        : Optional.empty();
  }

  private static Optional<Rejection> toResult(Optional<RunResult> result) {
    return result.flatMap(
        r ->
            r.output().length() > OutputExcerpt.LETTERS
                ? Optional.of(new Rejection.TooLong(Thing.RUN, OutputExcerpt.LETTERS))
                : Checks.toLength(Thing.RUN, r.reason()));
  }

  private static Optional<Rejection> toFacts(RunFacts facts) {
    boolean noMoment = facts.running() ? facts.startedAt().isEmpty() : facts.finishedAt().isEmpty();
    return noMoment ? Optional.of(new Rejection.RunWithoutMoment()) : Optional.empty();
  }

  private static Optional<Rejection> toOrder(Optional<Instant> start, Optional<Instant> finish) {
    return start.isPresent() && finish.isPresent() && finish.get().isBefore(start.get())
        ? Optional.of(new Rejection.FinishBeforeStart(start.get(), finish.get()))
        : Optional.empty();
  }

  /** A target that was removed meanwhile is fine: the run was made against it. */
  private static Optional<Rejection> toSetup(ContestDay day, RunSetup setup) {
    return setup.target().stream().allMatch(server -> day.server(server).isPresent())
        ? Checks.toLength(Thing.RUN, setup.settings(), setup.revision(), setup.note())
        : Optional.of(new Rejection.Gone(Thing.SERVER));
  }
}
