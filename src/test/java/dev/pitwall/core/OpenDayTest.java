package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.Days.Sample;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MemberIntent.RemoveMember;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.files.FolderLock;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Counts what is still open after a day was closed, and after its opening failed at each step. */
@Isolated("counts the threads and files of the JVM")
class OpenDayTest {
  private static final String SAMPLE = "isucon3-final";
  private static final CreateContest CONTEST =
      new CreateContest(
          "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);

  /** Threads of the process and of its libraries, which live on and are nobody's day. */
  private static final Set<String> NOT_OF_A_DAY =
      Set.of("ForkJoinPool", "Common-Cleaner", "H2-", "Process reaper", "Attach Listener");

  @TempDir Path root;
  @TempDir Path laptop;
  private final IdSource ids = new IdSource(new Random(1));
  private final List<String> failing = new ArrayList<>();
  private DataFolder folder;
  private FolderDays days;
  private Set<String> threads;
  private Set<String> files;

  private void mayFail(String step) {
    if (failing.contains(step)) {
      throw new IllegalStateException("meant: " + step);
    }
  }

  /** The real samples, on a shelf that can break. */
  private final class Shelf implements SampleCatalog {
    private final SampleDays real = new SampleDays();

    @Override
    public List<Sample> samples() {
      return real.samples();
    }

    @Override
    public List<Envelope> load(String name, Origin origin) {
      var events = real.load(name, origin);
      if (made) {
        mayFail("the sample's events");
      }
      made = true;
      return events;
    }

    private boolean made;
  }

  @BeforeEach
  void open() throws Exception {
    folder = DataFolder.open(root, LaptopFolder.open(laptop), ids);
    days = days(new Shelf());
    // What is made once in a process is made before it is counted.
    day(days.create(CONTEST, "Mei")).close();
    folder.settle();
    threads = threads();
    files = files();
  }

  @AfterEach
  void close() {
    folder.close();
  }

  private FolderDays days(SampleCatalog shelf) {
    InstantSource clock =
        () -> {
          mayFail("the clock");
          return TestDay.START;
        };
    return new FolderDays(folder, shelf, MemoryDays.PROFILES, MemoryDays.FORMATS, ids, clock);
  }

  private static OpenDay day(CompletableFuture<Opened> opening) throws Exception {
    return assertInstanceOf(OpenDay.class, opening.get(60, TimeUnit.SECONDS));
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> NOT_OF_A_DAY.stream().noneMatch(thread.getName()::contains))
        .map(thread -> thread.getName() + " " + thread.threadId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Open files of this process in the data folder; none where the system does not tell. */
  private Set<String> files() throws IOException {
    var open = new TreeSet<String>();
    var handles = Path.of("/proc/self/fd");
    if (Files.isDirectory(handles)) {
      try (var all = Files.list(handles)) {
        for (var handle : all.toList()) {
          if (Files.isSymbolicLink(handle)) {
            var file = Files.readSymbolicLink(handle);
            if (file.startsWith(root)) {
              open.add(root.relativize(file).toString());
            }
          }
        }
      }
    }
    return open;
  }

  private Set<String> threadsLeft() {
    var left = threads();
    left.removeAll(threads);
    return left;
  }

  /** Threads end a moment after whoever waits for their last work. */
  private void assertNothingIsOpen(String after) throws Exception {
    var end = Instant.now().plus(Duration.ofSeconds(10));
    while (!threadsLeft().isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(1_000_000);
    }
    assertEquals(Set.of(), threadsLeft(), after);
    assertEquals(files, files(), after);
    try (var all = Files.list(root)) {
      for (var day : all.filter(Files::isDirectory).toList()) {
        FolderLock.take(day).close();
      }
    }
  }

  private String existing() {
    return folder.days().getLast().folder();
  }

  @Test
  void anOpenDayIsSeenAndAClosedOneLeavesNothing() throws Exception {
    var day = day(days.open(existing()));
    assertTrue(threadsLeft().stream().anyMatch(name -> name.startsWith("replica")));
    var lock = root.resolve(day.folder());
    assertThrows(FolderLock.InUse.class, () -> FolderLock.take(lock));
    if (Files.isDirectory(Path.of("/proc/self/fd"))) {
      assertTrue(files().contains(day.folder() + "/journal.jsonl"), files().toString());
    }
    day.close();
    assertNothingIsOpen("a close");
    day.close();
    assertNothingIsOpen("a second close");
  }

  @Test
  void aFailureAtAnyStepLeavesNothingOpen() throws Exception {
    failing.add("the clock");
    assertInstanceOf(Opened.Failed.class, days.open(existing()).get(60, TimeUnit.SECONDS));
    assertNothingIsOpen("a replica that could not be made");
    failing.clear();

    failing.add("the sample's events");
    assertInstanceOf(Opened.Failed.class, days.openSample(SAMPLE).get(60, TimeUnit.SECONDS));
    assertNothingIsOpen("a sample that could not be read");
    failing.clear();

    var other =
        new CreateContest(
            "Other", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    var nobody = new RemoveMember(TestDay.KEN);
    assertInstanceOf(
        Opened.Rejected.class,
        days.create(other, "Mei", List.<Intent>of(nobody)).get(60, TimeUnit.SECONDS));
    assertNothingIsOpen("a day that was refused");

    var broken = root.resolve(existing()).resolve("day.mv.db");
    Files.delete(broken);
    Files.createSymbolicLink(broken, root);
    assertInstanceOf(Opened.Failed.class, days.open(existing()).get(60, TimeUnit.SECONDS));
    Files.delete(broken);
    assertNothingIsOpen("a log that could not be opened");
  }

  @Test
  void whatTheOpeningOpenedBeforeItFailedIsClosed() throws Exception {
    var name = existing();
    var opened = new ArrayList<EventLog>();
    OpenDay.Opening failing =
        parts -> {
          opened.add(parts.add(folder.openDay(name)));
          throw new LogFailure(Problem.of(Problem.Kind.NOT_SAVED));
        };
    assertThrows(
        LogFailure.class,
        () ->
            OpenDay.open(name, failing, TestBlobs::open, InstantSource.system(), Optional.empty()));
    assertEquals(1, opened.size());
    assertNothingIsOpen("a log that could not be filled");
  }

  @Test
  void whatIsAddedToADayIsClosedBeforeWhatItStandsOn() throws Exception {
    var day = day(days.open(existing()));
    var closed = new ArrayList<String>();
    day.owns(
        () -> {
          // A link that is being closed may still have something to say to the day.
          closed.add("link, " + day.replica().submit(new RemoveMember(TestDay.KEN)).get());
        });
    day.owns(
        () -> {
          closed.add("timer");
          throw new IOException("meant: a timer that does not stop");
        });
    assertThrows(IllegalStateException.class, day::close);
    assertEquals("timer", closed.getFirst());
    assertTrue(closed.getLast().startsWith("link, Rejected"), closed.toString());
    assertNothingIsOpen("a part that did not close");
    assertThrows(IllegalStateException.class, () -> day.owns(() -> closed.add("late")));
    assertEquals("late", closed.getLast(), "closed at once");
  }
}
