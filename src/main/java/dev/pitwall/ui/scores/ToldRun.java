package dev.pitwall.ui.scores;

import dev.pitwall.domain.Contest;
import dev.pitwall.domain.ContestDay;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.Run;
import dev.pitwall.domain.RunIntent.RecordResult;
import dev.pitwall.domain.RunResult;
import dev.pitwall.domain.RunSetup;
import dev.pitwall.results.Reading;
import dev.pitwall.ui.output.Printed;
import dev.pitwall.ui.output.ReadingWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From an output and what a member added to it to the step that records it. */
record ToldRun(RunResult result, String settings, String revision, String note) {
  /** An output older than this before the contest is somebody's practice, or an example. */
  private static final Duration BEFORE = Duration.ofHours(1);

  /** A reading that was certain, as it is. */
  static ToldRun of(Printed printed, Reading.Read read) {
    return new ToldRun(
        new RunResult(read.verdict(), read.score(), ReadingWords.reason(read), printed.kept()),
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

  /** Ends the run that is on, else records one that is over. */
  Intent intent(ContestDay day, Printed printed, IdSource ids, Instant now) {
    var finished = finished(day, printed, now);
    return new RecordResult(
        day.runningRun().map(Run::id),
        Optional.of(ids.run()),
        finished.flatMap(end -> started(printed, end)),
        finished,
        new RunSetup(Set.of(), settings, revision, note),
        result);
  }

  private static Optional<Instant> started(Printed printed, Instant finished) {
    return read(printed).flatMap(Reading.Read::startedAt).filter(at -> !at.isAfter(finished));
  }

  /** As the output says, else as its file does; neither is believed outside the day. */
  private static Optional<Instant> finished(ContestDay day, Printed printed, Instant now) {
    var earliest = day.contest().map(Contest::start).map(start -> start.minus(BEFORE));
    return read(printed)
        .flatMap(Reading.Read::finishedAt)
        .or(printed::written)
        .filter(at -> !at.isAfter(now))
        .filter(at -> earliest.filter(at::isBefore).isEmpty());
  }

  private static Optional<Reading.Read> read(Printed printed) {
    return printed.reading() instanceof Reading.Read read ? Optional.of(read) : Optional.empty();
  }
}
