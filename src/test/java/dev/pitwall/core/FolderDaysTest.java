package dev.pitwall.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.Days.Sample;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.FormatIntent.DefineFormat;
import dev.pitwall.domain.intent.FormatIntent.RemoveFormat;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.TestDay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days on a disk, and what a making that was cut short leaves there. */
class FolderDaysTest {
  private static final String SAMPLE = "isucon3-final";
  private static final CreateContest CONTEST =
      new CreateContest(
          "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);

  /** The real samples, of which one can come with an event twice: no log takes those. */
  private static final class Shelf implements SampleCatalog {
    private final SampleDays real = new SampleDays();
    private boolean torn;

    @Override
    public List<Sample> samples() {
      return real.samples();
    }

    @Override
    public List<Envelope> load(String name, Origin origin) {
      var whole = real.load(name, origin);
      if (!torn) {
        return whole;
      }
      var some = new ArrayList<>(whole);
      some.add(some.get(3));
      return some;
    }
  }

  @TempDir Path root;
  @TempDir Path laptop;
  private final IdSource ids = new IdSource(new Random(1));
  private final Shelf shelf = new Shelf();
  private DataFolder folder;
  private Days days;

  @BeforeEach
  void open() throws LogFailure {
    folder = DataFolder.open(root, LaptopFolder.open(laptop), ids);
    days =
        new FolderDays(
            folder,
            shelf,
            MemoryDays.PROFILES,
            MemoryDays.FORMATS,
            ids,
            InstantSource.fixed(TestDay.START));
  }

  @AfterEach
  void close() {
    folder.close();
  }

  private static Opened got(CompletableFuture<Opened> opening) throws Exception {
    return opening.get(60, TimeUnit.SECONDS);
  }

  private static OpenDay day(CompletableFuture<Opened> opening) throws Exception {
    return assertInstanceOf(OpenDay.class, got(opening));
  }

  private static Kind problem(CompletableFuture<Opened> opening) throws Exception {
    return assertInstanceOf(Opened.Failed.class, got(opening)).problem().kind();
  }

  @Test
  void aDaysOwnFormatsAreLeftForTheCommandLineAndGoWhenTheyAreRemoved() throws Exception {
    var shelf = new FormatFiles(root.resolve("formats"));
    days =
        new FolderDays(
            folder,
            this.shelf,
            MemoryDays.PROFILES,
            shelf,
            ids,
            InstantSource.fixed(TestDay.START));
    var made = day(days.create(CONTEST, "Mei"));
    var file = root.resolve("formats").resolve(made.folder()).resolve("ours.json");
    var ours = new FormatId("ours");
    made.replica().submit(new DefineFormat(ours, "{ }")).join();
    folder.settle();
    assertEquals("{ }", Files.readString(file));
    made.close();
    Files.delete(file);
    var again = day(days.open(made.folder()));
    folder.settle();
    assertEquals("{ }", Files.readString(file));
    again.replica().submit(new RemoveFormat(ours)).join();
    folder.settle();
    assertFalse(Files.exists(file));
    again.close();
  }

  /** What lies on the disk while the day is open is what a kill leaves there. */
  @Test
  void afterAKillTheNextOpeningSaysThatNothingIsLost() throws Exception {
    var made = day(days.create(CONTEST, "Mei"));
    made.close();
    var again = day(days.open(made.folder()));
    assertEquals(List.of(), again.replica().settled().get().problems());
    var left = new HashMap<Path, byte[]>();
    for (var place : List.of(root.resolve(made.folder()), laptop.resolve("days"))) {
      try (var files = Files.list(place)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          left.put(file, Files.readAllBytes(file));
        }
      }
    }
    again.close();
    for (var file : left.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    var after = day(days.open(made.folder()));
    assertEquals(
        List.of(Kind.NOT_CLOSED_IN_ORDER),
        after.replica().settled().get().problems().stream().map(Problem::kind).toList());
    after.close();
  }

  @Test
  void aDayIsReadWhileItIsOpenAndNothingIsWritten() throws Exception {
    var made = day(days.create(CONTEST, "Mei"));
    made.replica().submit(new AddMember(new MemberId("ken"), "Ken", Tint.SKY)).join();
    var journal = root.resolve(made.folder()).resolve("journal.jsonl");
    var read = DayInUse.of(root);
    assertEquals(List.of(made.folder()), read.stream().map(DayInUse::folder).toList());
    assertEquals(made.replica().snapshot().day(), read.getFirst().day());
    assertEquals("Final", read.getFirst().name());
    // Half of what the other process is writing just now.
    Files.writeString(journal, "{\"origin\":\"", StandardOpenOption.APPEND);
    assertEquals(made.replica().snapshot().day(), DayInUse.of(root).getFirst().day());
    made.close();
  }

  @Test
  void aHalfMadeDayDoesNotBlockItsName() throws Exception {
    var folderOnly = folder.createDay(CONTEST.name(), CONTEST.start(), CONTEST.zone());
    var first = day(days.create(CONTEST, "Mei"));
    assertEquals(folderOnly, first.folder());
    assertEquals(Kind.NAME_OF_CONTEST_TAKEN, problem(days.create(CONTEST, "Mei")));
    first.close();
    assertEquals(Kind.NAME_OF_CONTEST_TAKEN, problem(days.create(CONTEST, "Mei")));

    var other = folder.createDay("Other", CONTEST.start(), CONTEST.zone());
    folder.openDay(other).close();
    // A first write that was cut off: half a line, and nobody was told that it is saved.
    Files.writeString(root.resolve(other).resolve("journal.jsonl"), "{\"half");
    var again =
        new CreateContest(
            "other", CONTEST.zone(), CONTEST.start(), CONTEST.end(), CONTEST.finalScoreRule());
    try (var open = day(days.create(again, "Mei"))) {
      assertEquals("other", open.replica().snapshot().day().contest().orElseThrow().name());
    }
    assertEquals(2, days.known().size());
  }

  @Test
  void aSampleWhoseMakingFailedCanBeOpenedLater() throws Exception {
    shelf.torn = true;
    assertEquals(Kind.NOT_SAVED, problem(days.openSample(SAMPLE)));
    assertEquals(Kind.NOT_SAVED, problem(days.openSample(SAMPLE)), "and nothing is locked");
    shelf.torn = false;
    var first = day(days.openSample(SAMPLE));
    int events = first.replica().snapshot().timeline().envelopes().size();
    first.close();
    var second = day(days.openSample(SAMPLE));
    assertEquals(first.folder(), second.folder());
    assertEquals(events, second.replica().snapshot().timeline().envelopes().size());
    second.close();
    assertEquals(1, days.known().size());
  }

  @Test
  void aSampleThatHasAFolderAndNothingElseCanBeOpened() throws Exception {
    var timeline = Timeline.of(shelf.load(SAMPLE, ids.origin()));
    var contest = timeline.day().contest().orElseThrow();
    folder.createDay(contest.name(), contest.start(), contest.zone());
    day(days.openSample(SAMPLE)).close();
    assertEquals(1, days.known().size());
  }

  @Test
  void aDayThatCouldNotBeOpenedIsNotLeftLocked() throws Exception {
    var made = day(days.create(CONTEST, "Mei"));
    made.close();
    folder.close();
    // Who sits here can be kept no more: the opening fails when its log is open already.
    assertEquals(Kind.UNEXPECTED, problem(days.open(made.folder())));
    open();
    day(days.open(made.folder())).close();
  }

  @Test
  void whoActsFromTheStartIsRemembered() throws Exception {
    for (int i = 0; i < 5; i++) {
      var name = "sample" + i;
      var made = folder.createDay(name, CONTEST.start(), CONTEST.zone());
      try (var log = folder.openDay(made)) {
        log.append(shelf.load(SAMPLE, ids.origin()));
      }
      var opened = day(days.open(made));
      var first = opened.replica().snapshot().day().members().keySet().stream().findFirst();
      opened.close();
      assertTrue(first.isPresent());
      assertEquals(first, folder.setting("me." + made).map(MemberId::new));
    }
  }
}
