package dev.pitwall.report.timeline;

import static org.junit.jupiter.api.Assertions.fail;

import dev.pitwall.domain.decide.Decide;
import dev.pitwall.domain.decide.Decision;
import dev.pitwall.domain.decide.DecisionContext;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;

/** A day in memory that takes intents, as the replica does. */
final class TestDay {
  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  final IdSource ids = new IdSource(new SplittableRandom(7));
  private final Origin origin = new Origin("here");
  private Timeline timeline = Timeline.EMPTY;

  TestDay(String start, String end) {
    submit(
        new CreateContest("Day", TOKYO, moment(start), moment(end), FinalScoreRule.ORGANISER_RUN));
  }

  static TestDay of2013() {
    return new TestDay("2013-11-09T11:00", "2013-11-09T18:00");
  }

  static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
  }

  ContestDay day() {
    return timeline.day();
  }

  void submit(Intent intent) {
    offer(intent).ifPresent(reason -> fail(reason.toString()));
  }

  /** Why nothing changed; empty when it did. */
  Optional<Rejection> offer(Intent intent) {
    long next = day().heads().getOrDefault(origin, 0L) + 1;
    var occasion =
        new DecisionContext(
            new EventId(origin, next), day().latest().next(NOW), Optional.empty(), NOW);
    return switch (Decide.decide(day(), intent, occasion)) {
      case Decision.Rejected rejected -> Optional.of(rejected.reason());
      case Decision.Accepted accepted -> {
        timeline = timeline.plus(occasion.envelopes(accepted.events()));
        yield Optional.empty();
      }
    };
  }

  TimelinePreview take(String csv) {
    var preview = preview(csv);
    preview.intent(day(), ids).ifPresent(this::submit);
    return preview;
  }

  TimelinePreview preview(String csv) {
    return preview(csv, false);
  }

  TimelinePreview preview(String csv, boolean allPassed) {
    return switch (read(csv)) {
      case TimelineFile.Read read -> TimelineCsv.preview(read, day(), NOW, allPassed);
      case TimelineFile.Refused refused -> fail(refused.toString());
    };
  }

  static TimelineFile read(String csv) {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  static TimelineFile read(byte[] bytes) {
    try {
      return TimelineCsv.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
