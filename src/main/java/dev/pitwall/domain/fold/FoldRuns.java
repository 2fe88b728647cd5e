package dev.pitwall.domain.fold;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunSetup;
import java.util.List;
import java.util.Optional;
import org.pcollections.PMap;

/** Folds what happened to the benchmark runs. */
final class FoldRuns {
  private FoldRuns() {}

  static PMap<RunId, Run> apply(PMap<RunId, Run> runs, RunEvent event, Envelope envelope) {
    return switch (event) {
      case RunEvent.RunStarted e ->
          Entries.addIfAbsent(
              runs,
              e.run(),
              run(
                  e.run(),
                  new RunFacts(Optional.of(e.at()), Optional.empty(), e.setup(), Optional.empty()),
                  envelope));
      case RunEvent.RunFinished e -> finished(runs, e, envelope);
      case RunEvent.RunRecorded e ->
          Entries.addIfAbsent(
              runs,
              e.run(),
              run(
                  e.run(),
                  new RunFacts(
                      e.startedAt(),
                      Optional.of(e.finishedAt()),
                      e.setup(),
                      Optional.of(e.result())),
                  envelope));
      case RunEvent.RunCorrected e -> Entries.change(runs, e.run(), r -> corrected(r, e, envelope));
      case RunEvent.RunDiscarded e ->
          Entries.change(
              runs,
              e.run(),
              r -> new Run(r.id(), r.facts(), r.by(), Optional.of(e.reason()), r.corrections()));
      case RunEvent.RunRestored e ->
          Entries.change(
              runs,
              e.run(),
              r -> new Run(r.id(), r.facts(), r.by(), Optional.empty(), r.corrections()));
    };
  }

  /**
   * The result of a run whose start was undone is recorded all the same: no score is ever lost. Nor
   * is one of the two when members on two laptops ended the same run: the later one stands, as a
   * correction of the other.
   */
  private static PMap<RunId, Run> finished(
      PMap<RunId, Run> runs, RunEvent.RunFinished e, Envelope envelope) {
    var before = Optional.ofNullable(runs.get(e.run()));
    if (before.filter(run -> !run.facts().running()).isPresent()) {
      return runs.plus(e.run(), finishedTwice(before.get(), e, envelope));
    }
    var facts =
        new RunFacts(
            before.flatMap(run -> run.facts().startedAt()),
            Optional.of(e.at()),
            before.map(run -> run.facts().setup()).orElse(RunSetup.UNKNOWN),
            Optional.of(e.result()));
    return runs.plus(
        e.run(),
        before
            .map(r -> new Run(r.id(), facts, r.by(), r.discarded(), r.corrections()))
            .orElseGet(() -> run(e.run(), facts, envelope)));
  }

  private static Run finishedTwice(Run run, RunEvent.RunFinished e, Envelope envelope) {
    var before = run.facts();
    if (before.result().equals(Optional.of(e.result()))) {
      return run;
    }
    var facts =
        new RunFacts(
            before.startedAt(), Optional.of(e.at()), before.setup(), Optional.of(e.result()));
    return corrected(run, facts, envelope);
  }

  private static Run corrected(Run run, RunFacts facts, Envelope envelope) {
    var correction = new Run.Correction(run.facts(), envelope.stamp(), envelope.author());
    return new Run(
        run.id(), facts, run.by(), run.discarded(), Entries.append(run.corrections(), correction));
  }

  /** A run keeps a moment on the time axis, whatever a correction leaves out. */
  private static Run corrected(Run run, RunEvent.RunCorrected e, Envelope envelope) {
    var before = run.facts();
    boolean noMoment = e.startedAt().isEmpty() && e.finishedAt().isEmpty();
    var wanted =
        new RunFacts(
            noMoment ? before.startedAt() : e.startedAt(),
            noMoment ? before.finishedAt() : e.finishedAt(),
            e.setup(),
            e.result());
    var merged = before.with(wanted, e.changed());
    var facts = merged.startedAt().or(merged::finishedAt).isPresent() ? merged : wanted;
    return corrected(run, facts, envelope);
  }

  private static Run run(RunId id, RunFacts facts, Envelope envelope) {
    return new Run(id, facts, envelope.author(), Optional.empty(), List.of());
  }
}
