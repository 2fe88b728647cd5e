package dev.pitwall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops on one desk, without their windows. */
class DeskTest {
  @TempDir Path folder;

  @Test
  void bothHaveTheSampleAndWhatIsRecordedOnOneIsOnTheOther() throws Exception {
    var root = Files.createDirectory(folder.resolve("desk"));
    try (var desk =
        new Desk(root, new SampleDays(), new IdSource(new SecureRandom()), Clock.systemUTC())) {
      var opening = desk.open();
      var mine = assertInstanceOf(OpenDay.class, opening.get(60, TimeUnit.SECONDS));
      var theirs = assertInstanceOf(OpenDay.class, desk.join(opening).get(60, TimeUnit.SECONDS));
      var day = mine.replica().snapshot().day();
      var copy = theirs.replica().snapshot().day();
      assertEquals(day.runs().keySet(), copy.runs().keySet());
      assertFalse(day.runs().isEmpty());
      assertNotEquals(mine.replica().snapshot().me(), theirs.replica().snapshot().me());
      var note = new NoteId("n");
      assertInstanceOf(
          Outcome.Done.class,
          theirs.replica().submit(new AddNote(note, Optional.empty(), "seen?")).join());
      Await.until(
          "the other's note", () -> mine.replica().snapshot().day().notes().containsKey(note));
      // As their windows do: a day that is open still writes, also while its folder is deleted.
      theirs.close();
      mine.close();
    }
    assertFalse(Files.exists(root));
  }
}
