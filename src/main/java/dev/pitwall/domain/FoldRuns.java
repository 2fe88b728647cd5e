package dev.pitwall.domain;

import dev.pitwall.domain.Id.RunId;
import java.util.List;
import java.util.Optional;

/** The part of the fold that knows the benchmark runs. */
final class FoldRuns {
  final Section<RunId, Run> runs = new Section<>();

  void adopt(ContestDay day) {
    runs.adopt(day.runs());
  }

  void apply(RunEvent event, Envelope envelope) {
    switch (event) {
      case RunEvent.RunStarted e ->
          runs.putIfAbsent(
              e.run(),
              run(
                  e.run(),
                  new RunFacts(Optional.of(e.at()), Optional.empty(), e.setup(), Optional.empty()),
                  envelope));
      case RunEvent.RunFinished e -> finished(e, envelope);
      case RunEvent.RunRecorded e ->
          runs.putIfAbsent(
              e.run(),
              run(
                  e.run(),
                  new RunFacts(
                      e.startedAt(),
                      Optional.of(e.finishedAt()),
                      e.setup(),
                      Optional.of(e.result())),
                  envelope));
      case RunEvent.RunCorrected e -> runs.change(e.run(), r -> corrected(r, e, envelope));
      case RunEvent.RunDiscarded e ->
          runs.change(
              e.run(),
              r -> new Run(r.id(), r.facts(), r.by(), Optional.of(e.reason()), r.corrections()));
      case RunEvent.RunRestored e ->
          runs.change(
              e.run(), r -> new Run(r.id(), r.facts(), r.by(), Optional.empty(), r.corrections()));
    }
  }

  /** The end of a run whose start was undone is told all the same: no score is ever lost. */
  private void finished(RunEvent.RunFinished e, Envelope envelope) {
    var before = runs.get(e.run());
    if (before.filter(run -> !run.facts().running()).isPresent()) {
      return;
    }
    var facts =
        new RunFacts(
            before.flatMap(run -> run.facts().startedAt()),
            Optional.of(e.at()),
            before.map(run -> run.facts().setup()).orElse(RunSetup.UNSAID),
            Optional.of(e.result()));
    var run =
        before
            .map(r -> new Run(r.id(), facts, r.by(), r.discarded(), r.corrections()))
            .orElseGet(() -> run(e.run(), facts, envelope));
    runs.put(e.run(), run);
  }

  /** A run keeps a moment to stand at, whatever a correction leaves out. */
  private static Run corrected(Run run, RunEvent.RunCorrected e, Envelope envelope) {
    var told = run.facts();
    boolean noMoment = e.startedAt().isEmpty() && e.finishedAt().isEmpty();
    var wanted =
        new RunFacts(
            noMoment ? told.startedAt() : e.startedAt(),
            noMoment ? told.finishedAt() : e.finishedAt(),
            e.setup(),
            e.result());
    var merged = told.with(wanted, e.changed());
    var facts = merged.startedAt().or(merged::finishedAt).isPresent() ? merged : wanted;
    var correction = new Run.Correction(told, envelope.stamp(), envelope.author());
    return new Run(
        run.id(), facts, run.by(), run.discarded(), Section.plus(run.corrections(), correction));
  }

  private static Run run(RunId id, RunFacts facts, Envelope envelope) {
    return new Run(id, facts, envelope.author(), Optional.empty(), List.of());
  }
}
