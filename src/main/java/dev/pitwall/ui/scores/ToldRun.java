package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.CorrectRun;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.output.ReadOutput;
import dev.pitwall.output.ReadingText;
import dev.pitwall.results.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From an output and what a member added to it to the step that records it. */
record ToldRun(RunResult result, String settings, String revision, String note) {
  /** An output older than this before the contest is somebody's practice, or an example. */
  private static final Duration BEFORE = Duration.ofHours(1);

  /** A reading that was certain, as it is. */
  static ToldRun of(ReadOutput printed, Reading.Read read) {
    return new ToldRun(
        new RunResult(read.verdict(), read.score(), ReadingText.reason(read), printed.kept()),
        settings(read.settings()),
        "",
        "");
  }

  /** {@code workload=4 target=s1}, by name. */
  static String settings(Map<String, String> told) {
    return told.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  /** The end of the run that is on, else a run that is over. One step. */
  Intent intent(ContestDay day, ReadOutput printed, IdSource ids, Instant now) {
    var running = day.runningRun();
    var finished = finished(day, printed, now);
    if (running.isEmpty()) {
      var setup = new RunSetup(java.util.Set.of(), settings, revision, note);
      var started = finished.flatMap(end -> started(printed, end));
      return new RecordRun(ids.run(), started, finished, setup, result);
    }
    var run = running.get();
    var facts = run.facts();
    var at = finished.filter(end -> facts.startedAt().filter(end::isBefore).isEmpty());
    var finish = new FinishRun(run.id(), at, result);
    var before = facts.setup();
    var setup =
        new RunSetup(
            before.target(),
            settings.isBlank() ? before.settings() : settings,
            revision.isBlank() ? before.revision() : revision,
            note.isBlank() ? before.note() : note);
    return setup.equals(before)
        ? finish
        : new Intent.Several(
            List.of(
                new CorrectRun(
                    run.id(),
                    new RunFacts(facts.startedAt(), Optional.empty(), setup, Optional.empty())),
                finish));
  }

  private static Optional<Instant> started(ReadOutput printed, Instant finished) {
    return read(printed).flatMap(Reading.Read::startedAt).filter(at -> !at.isAfter(finished));
  }

  /** As the output says, else as its file does; neither is believed outside the day. */
  private static Optional<Instant> finished(ContestDay day, ReadOutput printed, Instant now) {
    var earliest = day.contest().map(Contest::start).map(start -> start.minus(BEFORE));
    return read(printed)
        .flatMap(Reading.Read::finishedAt)
        .or(printed::written)
        .filter(at -> !at.isAfter(now))
        .filter(at -> earliest.filter(at::isBefore).isEmpty());
  }

  private static Optional<Reading.Read> read(ReadOutput printed) {
    return printed.reading() instanceof Reading.Read read ? Optional.of(read) : Optional.empty();
  }
}
