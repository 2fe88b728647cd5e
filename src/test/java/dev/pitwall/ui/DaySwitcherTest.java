package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaySwitcherTest {
  private static final CreateContest CONTEST =
      new CreateContest(
          "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);

  @TempDir Path root;
  @TempDir Path laptop;
  private DataFolder folder;
  private FolderDays days;
  private DaySwitcher door;

  @BeforeEach
  void open() throws LogFailure {
    var ids = new IdSource(new Random(1));
    folder = DataFolder.open(root, LaptopFolder.open(laptop), ids);
    days =
        new FolderDays(
            folder,
            new SampleDays(),
            MemoryDays.PROFILES,
            MemoryDays.FORMATS,
            ids,
            InstantSource.fixed(TestDay.START));
    door = new DaySwitcher(days);
  }

  @AfterEach
  void close() {
    door.close().join();
    folder.close();
  }

  private static OpenDay day(CompletableFuture<Opened> opening) throws Exception {
    return assertInstanceOf(OpenDay.class, opening.get(60, TimeUnit.SECONDS));
  }

  @Test
  void aDayThatIsStillBeingClosedOpensOnceItIs() throws Exception {
    var first = day(door.create(CONTEST, "Mei"));
    for (int i = 0; i < 5; i++) {
      var unused = door.close();
      var again = day(door.open(first.folder()));
      assertEquals("Final", again.replica().snapshot().day().contest().orElseThrow().name());
    }
  }

  @Test
  void aDayThatIsStillBeingOpenedIsClosedOnceItIsOpen() throws Exception {
    var made = day(door.create(CONTEST, "Mei"));
    door.close().get(60, TimeUnit.SECONDS);
    var late = door.open(made.folder());
    door.close().get(60, TimeUnit.SECONDS);
    day(late);
    // Past the door: only a day that is not open any more can be opened.
    day(days.open(made.folder())).close();
  }
}
