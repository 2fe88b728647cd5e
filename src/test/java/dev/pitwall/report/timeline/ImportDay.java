package dev.pitwall.report.timeline;

import static org.junit.jupiter.api.Assertions.fail;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A test's day into which tables are imported long after it. */
final class ImportDay {
  static final ZoneId TOKYO = TestDay.TOKYO;
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final TestDay day = new TestDay("here").at(NOW);
  final IdSource ids = day.ids();

  ImportDay(String start, String end) {
    submit(
        new CreateContest("Day", TOKYO, moment(start), moment(end), FinalScoreRule.ORGANISER_RUN));
  }

  static ImportDay of2013() {
    return new ImportDay("2013-11-09T11:00", "2013-11-09T18:00");
  }

  static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
  }

  ContestDay day() {
    return day.day();
  }

  void submit(Intent intent) {
    day.does(intent);
  }

  /** Why nothing changed; empty when it did. */
  Optional<Rejection> offer(Intent intent) {
    return day.offer(intent);
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
