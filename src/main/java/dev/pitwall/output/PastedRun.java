package dev.pitwall.output;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.RecordResult;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.results.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From an output and what a member added to it to the step that records it. */
public record PastedRun(RunResult result, String settings, String revision, String note) {
  /** An output older than this before the contest is somebody's practice, or an example. */
  private static final Duration BEFORE = Duration.ofHours(1);

  /** A reading that was certain, as it is. */
  public static PastedRun of(ReadOutput printed, Reading.Read read) {
    return new PastedRun(
        new RunResult(read.verdict(), read.score(), ReadingText.reason(read), printed.kept()),
        settings(read.settings()),
        "",
        "");
  }

  /** {@code workload=4 target=s1}, by name. */
  public static String settings(Map<String, String> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Ends the run that is on, else records one that is over. */
  public Intent intent(ContestDay day, ReadOutput printed, IdSource ids, Instant now) {
    var finished = finished(day, printed, now);
    return new RecordResult(
        day.runningRun().map(Run::id),
        Optional.of(ids.run()),
        finished.flatMap(end -> started(printed, end)),
        finished,
        new RunSetup(Set.of(), settings, revision, note),
        result);
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
