package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  void openNew() throws Exception {
    open(0);
  }

  private void open(int there) throws Exception {
    appended = there;
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

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Test
  void rowsFollowInThePauseAfterTheAnswer() throws Exception {
    append();
    append();
    assertEquals(0, rows(), "nobody waited for it");
    assertEquals(Duration.ofMillis(100), writer.upkeep());
    assertEquals(0, rows(), "another step may follow at once");
    pass(Duration.ofMillis(100));
    writer.upkeep();
    assertEquals(2, rows());
  }

  @Test
  void whereThereIsNoPauseRowsAreAddedTogetherAllTheSame() throws Exception {
    for (int i = 1; i <= 25; i++) {
      append();
      writer.upkeep();
      pass(Duration.ofMillis(10));
      writer.upkeep();
      assertEquals(i < 25 ? 0 : 25, rows(), "after " + i);
    }
  }

  /** What was just appended is on its way to teammates: rows take no processor from it. */
  @Test
  void rightBehindAStepNoRowsAreAdded() throws Exception {
    append();
    for (int i = 1; i <= 6; i++) {
      pass(Duration.ofMillis(50));
      append();
      writer.upkeep();
    }
    assertEquals(0, rows());
    assertEquals(Duration.ofMillis(5), writer.upkeep(), "they are due");
    pass(Duration.ofMillis(5));
    writer.upkeep();
    assertEquals(7, rows());
  }

  @Test
  void withSteps4MillisecondsApartTheyFollowAfterHalfASecond() throws Exception {
    for (int i = 0; i < 125; i++) {
      append();
      writer.upkeep();
      assertEquals(0, rows());
      pass(Duration.ofMillis(4));
    }
    append();
    append();
    append();
    writer.upkeep();
    assertEquals(128, rows());
  }

  @Test
  void whoeverWaitsForARowGetsIt() throws Exception {
    writer.append(events(1, 1_200));
    appended = 1_200;
    writer.writeOut();
    assertEquals(1_200, rows());
    assertEquals(Duration.ofMillis(100), writer.upkeep(), "the second copy waits for its pause");
  }

  /** A step that comes meanwhile waits for them. */
  @Test
  void whereThereIsNoPauseFewRowsAreAddedAtATime() throws Exception {
    writer.append(events(1, 300));
    appended = 300;
    pass(Duration.ofMillis(245));
    for (int i = 1; i <= 4; i++) {
      append();
      pass(Duration.ofMillis(5));
      writer.upkeep();
      assertEquals(64 * i, rows());
      pass(Duration.ofMillis(245));
    }
  }

  @Test
  void whatWaitsForItsRowsDoesNotFillTheMemory() throws Exception {
    var large = new NoteEvent.NoteAdded(new NoteId("n"), Instant.EPOCH, "x".repeat(500_000));
    for (int i = 1; rows() == 0; i++) {
      assertTrue(i < 100, "32 million letters would have been enough");
      var id = new EventId(new Origin("other"), i);
      var stamp = new Stamp(Instant.ofEpochSecond(i), 0);
      writer.append(List.of(codec.store(new Envelope(id, stamp, Optional.empty(), large))));
    }
  }

  /** After such a stop the database is made anew; nobody who opens the day waits for its rows. */
  @Test
  void theRowsOfADayThatWasKilledFollowByAndByAndNoStepWaitsForAll() throws Exception {
    writer.append(events(1, 1_200));
    writer.close();
    var closed = files.registry().find(files.folder()).orElseThrow();
    files.note(closed.atRest(closed.newest(), false).unsealed());
    open(1_200);
    assertEquals(0, rows());
    pass(Duration.ofMillis(100));
    assertEquals(Duration.ZERO, writer.upkeep(), "there is more to do");
    assertEquals(500, rows());
    append();
    assertEquals(500, rows());
    pass(Duration.ofMillis(100));
    writer.upkeep();
    writer.upkeep();
    assertEquals(1_201, rows());
    writer.close();
    var again = DayOpening.open(files, codec, new IdSource(new Random(2)));
    assertEquals(1_201, again.table().orElseThrow().count());
    assertEquals(List.of(), again.withoutRow(), "closed in order: its database is opened");
    assertEquals(List.of(), again.problems());
    again.close();
  }

  @Test
  void theSecondCopyAndTheRowsAreForcedInThePauseThatFollows() throws Exception {
    append();
    assertEquals(Duration.ofMillis(100), writer.upkeep(), "then the pause is over");
    nanos += 99_000_000;
    assertEquals(Duration.ofMillis(1), writer.upkeep());
    assertTrue(writer.unforced());
    nanos += 1_000_000;
    assertEquals(Duration.ofSeconds(5), writer.upkeep());
    assertFalse(writer.unforced());
  }

  @Test
  void whereThereIsNoPauseTheyAreForcedAllTheSame() throws Exception {
    nanos += Duration.ofSeconds(1).toNanos();
    writer.upkeep();
    assertFalse(writer.unforced(), "what the opening wrote");
    for (int i = 1; i <= 256; i++) {
      append();
      writer.upkeep();
      assertEquals(i < 256, writer.unforced(), "after " + i);
    }
  }

  @Test
  void aDayWhoseFilesWentIsWrittenAnewWithoutAStep() throws Exception {
    append();
    pass(Duration.ofMillis(100));
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
