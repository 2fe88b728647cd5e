package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer of a day does while nobody waits for it, at the times of a clock of the test. */
class UpkeepTest {
  @TempDir Path folder;

  private final EventCodec codec = new EventCodec();
  private final List<Problem> problems = new ArrayList<>();
  private DayFiles files;
  private OpenedDay opened;
  private DayWriter writer;
  private long nanos;
  private int appended;

  @BeforeEach
  void open() throws Exception {
    files = new DayFiles(Files.createDirectories(folder.resolve("day")), Examples.laptop(folder));
    opened = DayOpening.open(files, codec, new IdSource(new Random(1)));
    writer = new DayWriter(files, opened, this::journalText, () -> nanos);
    writer.onProblem(problems::add);
  }

  @AfterEach
  void close() {
    writer.close();
  }

  private byte[] journalText() {
    return Journal.text(events(1, appended), List.of());
  }

  private List<StoredEvent> events(int first, int last) {
    return Examples.envelopes(opened.entry().origin(), first, last).stream()
        .map(codec::store)
        .toList();
  }

  private void append() throws LogFailure {
    writer.append(events(appended + 1, appended + 1));
    appended++;
  }

  private long rows() throws Exception {
    return opened.table().orElseThrow().count();
  }

  @Test
  void aRowFollowsTheAnswer() throws Exception {
    append();
    append();
    assertEquals(0, rows(), "nobody waited for it");
    writer.upkeep();
    assertEquals(2, rows());
  }

  @Test
  void withoutUpkeepTheRowsStillFollow() throws Exception {
    for (int i = 0; i < 1_000; i++) {
      append();
    }
    assertEquals(1_000, rows());
  }

  @Test
  void theSecondCopyAndTheRowsAreForcedInThePauseThatFollows() throws Exception {
    append();
    assertEquals(Duration.ofMillis(20), writer.upkeep(), "then the pause is over");
    nanos += 19_000_000;
    assertEquals(Duration.ofMillis(1), writer.upkeep());
    assertTrue(writer.unforced());
    nanos += 1_000_000;
    assertEquals(Duration.ofMillis(4_980), writer.upkeep());
    assertFalse(writer.unforced());
  }

  @Test
  void whereThereIsNoPauseTheyAreForcedAllTheSame() throws Exception {
    nanos += Duration.ofSeconds(1).toNanos();
    writer.upkeep();
    assertFalse(writer.unforced(), "what the opening wrote");
    for (int i = 1; i <= 64; i++) {
      append();
      writer.upkeep();
      assertEquals(i < 64, writer.unforced(), "after " + i);
    }
  }

  @Test
  void aDayWhoseFilesWentIsWrittenAnewWithoutAStep() throws Exception {
    append();
    writer.upkeep();
    Files.delete(files.journal());
    nanos += Duration.ofSeconds(4).toNanos();
    writer.upkeep();
    assertEquals(List.of(), problems, "it is not looked at all the time");
    nanos += Duration.ofSeconds(1).toNanos();
    writer.upkeep();
    assertEquals(
        List.of(Problem.Kind.DAY_FILES_GONE), problems.stream().map(Problem::kind).toList());
    assertEquals(events(1, 1), JournalReading.of(files.journal()).events());
  }

  @Test
  void aClosedLogTakesNothing() throws Exception {
    append();
    writer.close();
    var failure = assertThrows(LogFailure.class, this::append);
    assertEquals(Problem.Kind.NOT_SAVED, failure.problem().kind());
    assertEquals(IOException.class, failure.getCause().getClass());
  }
}
