package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.Examples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were cut, torn, damaged, lost, aged or exchanged: what was acknowledged is there. */
class DamageTest {
  @TempDir Path folder;
  private Path day;
  private Path journal;
  private Path database;

  /** What a start found. */
  private record Found(Origin origin, List<Envelope> events, List<Problem> problems) {
    List<Kind> kinds() {
      return problems.stream().map(Problem::kind).toList();
    }
  }

  @BeforeEach
  void place() {
    day = folder.resolve("day");
    journal = day.resolve("journal.jsonl");
    database = day.resolve("day.mv.db");
  }

  private static IdSource ids() {
    return new IdSource(new Random());
  }

  private Origin fill(int events) throws Exception {
    try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
      long have = log.readAll().size();
      for (long n = have + 1; n <= events; n++) {
        log.append(Examples.envelopes(log.origin(), n, n));
        log.upkeep();
      }
      return log.origin();
    }
  }

  private Found open() throws Exception {
    var problems = new ArrayList<Problem>();
    try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
      log.onProblem(problems::add);
      return new Found(log.origin(), log.readAll(), problems);
    }
  }

  /** Every start that mended leaves nothing to mend. */
  private void assertSound(List<Envelope> events) throws Exception {
    var again = open();
    assertEquals(events, again.events());
    assertEquals(List.of(), again.problems());
  }

  private Path setAside(String prefix) throws Exception {
    try (var files = Files.list(day.resolve("set-aside"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .findFirst()
          .orElseThrow();
    }
  }

  /** In place: the file stays the same one. */
  private static void put(Path file, byte[] bytes) throws Exception {
    Files.write(file, bytes);
  }

  @Test
  void aJournalCutAnywhereInItsLastLinesIsMended() throws Exception {
    var origin = fill(12);
    var whole = Files.readAllBytes(journal);
    int from = lineStart(whole, 10);
    for (int cut = from; cut < whole.length; cut++) {
      var reading = JournalReading.of(Arrays.copyOf(whole, cut));
      int lines = cut < lineStart(whole, 11) ? 10 : 11;
      assertEquals(lines, reading.events().size(), "cut at " + cut);
      assertEquals(0, reading.damaged(), "cut at " + cut);
      assertEquals(lineStart(whole, lines), reading.goodLength(), "cut at " + cut);
    }
    for (int cut = from; cut < whole.length; cut += 61) {
      put(journal, Arrays.copyOf(whole, cut));
      var found = open();
      assertEquals(Examples.envelopes(origin, 1, 12), found.events(), "cut at " + cut);
      assertEquals(origin, found.origin());
      assertTrue(found.kinds().contains(Kind.RECORDS_REPAIRED), "cut at " + cut);
    }
    assertSound(Examples.envelopes(origin, 1, 12));
  }

  @Test
  void aJournalWithZeroedPagesIsMended() throws Exception {
    var origin = fill(60);
    var whole = Files.readAllBytes(journal);
    var torn = whole.clone();
    Arrays.fill(torn, 4096, 8192, (byte) 0);
    put(journal, torn);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 60), found.events());
    assertEquals(List.of(Kind.JOURNAL_DAMAGED, Kind.RECORDS_REPAIRED), found.kinds());
    assertEquals(
        torn.length, Files.size(setAside("journal.jsonl")), "the damaged file is kept whole");
    assertSound(found.events());
  }

  @Test
  void aLostJournalIsWrittenFromTheDatabase() throws Exception {
    var origin = fill(40);
    Files.delete(journal);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 40), found.events());
    assertEquals(List.of(Kind.RECORDS_REPAIRED), found.kinds());
    assertEquals(List.of("40"), found.problems().getFirst().facts());
    assertSound(found.events());
  }

  @Test
  void aLostDatabaseIsBuiltFromTheJournal() throws Exception {
    var origin = fill(40);
    Files.delete(database);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 40), found.events());
    assertEquals(origin, found.origin());
    assertEquals(List.of(Kind.RECORDS_REPAIRED), found.kinds());
    assertSound(found.events());
  }

  @Test
  void aDatabaseCutOrZeroedByPagesIsMended() throws Exception {
    var origin = fill(40);
    var whole = Files.readAllBytes(database);
    var events = Examples.envelopes(origin, 1, 40);
    for (int pages = 1; pages <= whole.length / 4096; pages = pages * 2 + 1) {
      put(database, Arrays.copyOf(whole, whole.length - pages * 4096));
      assertEquals(events, open().events(), pages + " pages cut");
    }
    for (int pages = 1; pages <= whole.length / 4096; pages = pages * 2 + 1) {
      var zeroed = whole.clone();
      Arrays.fill(zeroed, whole.length - pages * 4096, whole.length, (byte) 0);
      put(database, zeroed);
      var found = open();
      assertEquals(events, found.events(), pages + " pages zeroed");
      assertFalse(found.kinds().contains(Kind.RECORDS_LOST));
    }
    assertSound(events);
  }

  @Test
  void anOlderCopyOfEitherFileLosesNothing() throws Exception {
    var origin = fill(20);
    var oldJournal = Files.readAllBytes(journal);
    var oldDatabase = Files.readAllBytes(database);
    fill(45);
    put(journal, oldJournal);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 45), found.events());
    assertEquals(List.of(Kind.RECORDS_REPAIRED), found.kinds());
    put(database, oldDatabase);
    found = open();
    assertEquals(Examples.envelopes(origin, 1, 45), found.events());
    assertEquals(List.of(Kind.DATABASE_SET_ASIDE), found.kinds());
    assertSound(found.events());
  }

  /** Both went back in time: the numbers in between may be known elsewhere. */
  @Test
  void afterALossOwnEventsAreFiledUnderANewOrigin() throws Exception {
    var origin = fill(20);
    var oldJournal = Files.readAllBytes(journal);
    var oldDatabase = Files.readAllBytes(database);
    fill(25);
    put(journal, oldJournal);
    put(database, oldDatabase);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 20), found.events());
    assertEquals(List.of(Kind.RECORDS_LOST, Kind.DATABASE_SET_ASIDE), found.kinds());
    assertNotEquals(origin, found.origin());
    assertSound(found.events());
  }

  /** Images of the files after an acknowledged append, one of them with a damaged tail. */
  @Test
  void everyRecordedPointSurvivesTheLossOfAnyTail() throws Exception {
    record Image(int events, byte[] journal, byte[] spare, byte[] database) {}
    var images = new ArrayList<Image>();
    Origin origin;
    try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
      origin = log.origin();
      for (int n = 1; n <= 60; n++) {
        log.append(Examples.envelopes(origin, n, n));
        if (n % 2 == 0) {
          log.upkeep();
        }
        if (n % 5 == 0) {
          images.add(
              new Image(
                  n,
                  Files.readAllBytes(journal),
                  Files.readAllBytes(DayFiles.spare(day)),
                  Files.readAllBytes(database)));
        }
      }
    }
    var random = new Random(5);
    for (var image : images) {
      for (int variant = 0; variant < 6; variant++) {
        var lines = image.journal();
        var copy = image.spare();
        var pages = image.database().clone();
        switch (variant) {
          case 0 -> lines = Arrays.copyOf(lines, lines.length - 1 - random.nextInt(800));
          case 1 -> {
            int cut = 1 + random.nextInt(Math.min(6, pages.length / 4096));
            pages = Arrays.copyOf(pages, pages.length - 4096 * cut);
          }
          case 2 -> {
            int page = random.nextInt(pages.length / 4096);
            Arrays.fill(pages, page * 4096, page * 4096 + 4096, (byte) 0);
          }
          case 3 -> {
            int last = lines.length - 1;
            lines = lines.clone();
            Arrays.fill(lines, Math.max(0, last - random.nextInt(600)), last, (byte) 0);
          }
          case 4 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length));
          default -> lines = new byte[0];
        }
        put(journal, lines);
        put(DayFiles.spare(day), copy);
        put(database, pages);
        leftOpen(origin);
        assertEquals(
            Examples.envelopes(origin, 1, image.events()),
            open().events(),
            "after " + image.events() + ", variant " + variant);
      }
    }
  }

  /** What the laptop knows of the day is as after a stop that was not in order. */
  private void leftOpen(Origin origin) throws Exception {
    Examples.laptop(folder)
        .put(
            day,
            DayEntry.anew(
                FileIdentity.of(day),
                origin,
                Migrations.DAY.newest(),
                FileIdentity.of(journal),
                FileIdentity.of(database)));
  }

  @Test
  void aFlippedBitAnywhereLosesNothing() throws Exception {
    var origin = fill(30);
    var events = Examples.envelopes(origin, 1, 30);
    var random = new Random(11);
    for (int i = 0; i < 10; i++) {
      for (var file : List.of(journal, database)) {
        var bytes = Files.readAllBytes(file);
        int place = random.nextInt(bytes.length);
        bytes[place] ^= (byte) (1 << random.nextInt(8));
        put(file, bytes);
        assertEquals(events, open().events(), file + " at " + place);
      }
    }
    assertSound(events);
  }

  @Test
  void aRowThatWasChangedIsMendedFromTheJournal() throws Exception {
    var origin = fill(20);
    sql("UPDATE event SET data = '{\"forged\":1}' WHERE seq = 7");
    var changed = Files.readAllBytes(database);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 20), found.events());
    assertEquals(origin, found.origin());
    assertEquals(List.of(Kind.DATABASE_SET_ASIDE), found.kinds());
    assertArrayEquals(changed, Files.readAllBytes(setAside("day.mv.db")), "kept whole");
    assertSound(found.events());
  }

  @Test
  void whereTheTwoDisagreeTheJournalHoldsAndItIsSaid() throws Exception {
    var origin = fill(20);
    var expected = new ArrayList<>(Examples.envelopes(origin, 1, 20));
    var old = new EventCodec().store(expected.get(6));
    expected.set(6, Examples.envelope(origin, 7, Examples.oneOfEach().getFirst()));
    var lines = Files.readAllLines(journal);
    var line = new StringBuilder();
    Journal.write(List.of(new EventCodec().store(expected.get(6))), line);
    lines.set(6, line.toString().strip());
    put(journal, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    var found = open();
    assertEquals(expected, found.events());
    assertEquals(List.of(Kind.RECORDS_DISAGREE), found.kinds());
    assertEquals(old.open() + "}\n", Files.readString(setAside("events-not-used")));
    assertSound(found.events());
  }

  @Test
  void whatNeitherCanReadIsSaidAndTheRestLoads() throws Exception {
    var origin = fill(20);
    var bytes = Files.readAllBytes(journal);
    bytes[lineStart(bytes, 6) + 100] ^= 1;
    put(journal, bytes);
    sql("DELETE FROM event WHERE seq = 7");
    var found = open();
    var expected = new ArrayList<>(Examples.envelopes(origin, 1, 20));
    expected.remove(6);
    assertEquals(expected, found.events());
    assertTrue(found.kinds().contains(Kind.RECORDS_LOST));
    assertTrue(found.kinds().contains(Kind.JOURNAL_DAMAGED));
    assertNotEquals(origin, found.origin());
    try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
      log.append(Examples.envelopes(log.origin(), 1, 3));
      log.append(Examples.envelopes(origin, 21, 21));
    }
    assertEquals(19 + 4, open().events().size());
  }

  @Test
  void aDatabaseThatDoesNotOpenIsSetAsideAndRebuilt() throws Exception {
    var origin = fill(20);
    var bytes = Files.readAllBytes(database);
    Arrays.fill(bytes, 0, 8192, (byte) 'x');
    put(database, bytes);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 20), found.events());
    assertEquals(List.of(Kind.DATABASE_SET_ASIDE), found.kinds());
    assertEquals(List.of(setAside("day.mv.db").toString(), "20"), found.problems().get(0).facts());
    assertEquals(bytes.length, Files.size(setAside("day.mv.db")));
    assertSound(found.events());
  }

  @Test
  void withBothUnreadableNothingIsTouched() throws Exception {
    fill(20);
    var garbage = new byte[30_000];
    new Random(3).nextBytes(garbage);
    put(database, garbage);
    put(journal, garbage);
    var failure = assertThrows(LogFailure.class, this::open);
    assertEquals(Kind.FOLDER_UNREADABLE, failure.problem().kind());
    assertEquals(List.of(day.toString(), "STEPS_UNREADABLE", "20"), failure.problem().facts());
    assertTrue(Arrays.equals(garbage, Files.readAllBytes(database)));
    assertTrue(Arrays.equals(garbage, Files.readAllBytes(journal)));
    assertFalse(Files.exists(day.resolve("set-aside")));
  }

  @Test
  void aCopiedFolderIsANewLifeAndItsDatabaseIsNotOpened() throws Exception {
    var origin = fill(20);
    var copy = folder.resolve("copy");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(day)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    day = copy;
    journal = day.resolve("journal.jsonl");
    database = day.resolve("day.mv.db");
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 20), found.events());
    assertEquals(List.of(Kind.DATABASE_FOREIGN), found.kinds());
    assertEquals("20", found.problems().getFirst().facts().getLast());
    assertNotEquals(origin, found.origin());
    var again = open();
    assertEquals(List.of(), again.problems());
    assertEquals(found.origin(), again.origin());
  }

  /** H2 runs code that stands in a database when it opens it: this one would leave a mark. */
  @Test
  void aDatabaseFromSomebodyElseIsNeverOpened() throws Exception {
    fill(5);
    Files.delete(database);
    var elsewhere = folder.resolve("elsewhere/day");
    var mark = folder.resolve("mark");
    evil(elsewhere, mark);
    Files.move(elsewhere.resolveSibling("day.mv.db"), database);
    var found = open();
    assertEquals(List.of(Kind.DATABASE_FOREIGN), found.kinds());
    assertEquals(5, found.events().size());
    assertFalse(Files.exists(mark), "its code was run");
  }

  /** A database that runs code when it is opened, which leaves {@code mark}. */
  static void evil(Path place, Path mark) throws Exception {
    try (var connection =
        java.sql.DriverManager.getConnection("jdbc:h2:file:" + place, "pitwall", "")) {
      connection
          .createStatement()
          .execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, script VARCHAR(80))");
      connection
          .createStatement()
          .execute(
              "CREATE TRIGGER t BEFORE SELECT ON schema_version AS 'org.h2.api.Trigger run() throws"
                  + " Exception { java.nio.file.Files.createFile(java.nio.file.Path.of(\""
                  + mark
                  + "\")); return (c, o, n) -> {}; }'");
    } finally {
      Files.deleteIfExists(mark);
    }
  }

  /** A copy over the old file keeps the file system's names for it. */
  @Test
  void aDatabaseCopiedOverOursIsNeverOpened() throws Exception {
    var origin = fill(5);
    var elsewhere = folder.resolve("elsewhere/day");
    var mark = folder.resolve("mark");
    evil(elsewhere, mark);
    var bytes = Files.readAllBytes(elsewhere.resolveSibling("day.mv.db"));
    put(database, bytes);
    var found = open();
    assertFalse(Files.exists(mark), "its code was run");
    assertEquals(Examples.envelopes(origin, 1, 5), found.events());
    assertEquals(List.of(Kind.DATABASE_SET_ASIDE), found.kinds());
    assertEquals(bytes.length, Files.size(setAside("day.mv.db")), "kept whole");
    assertSound(found.events());
    afterAKill(() -> put(database, bytes));
    found = open();
    assertFalse(Files.exists(mark), "its code was run after an unclean stop");
    assertEquals(Examples.envelopes(origin, 1, 5), found.events());
    assertEquals(List.of(), found.kinds());
    afterAKill(
        () -> {
          put(database, bytes);
          Files.delete(DayFiles.spare(day));
          put(journal, new byte[0]);
        });
    assertThrows(LogFailure.class, this::open);
    assertFalse(Files.exists(mark), "its code was run where there was no journal");
  }

  @Test
  void aDatabaseExchangedWhileItIsBehindIsNotOpened() throws Exception {
    fill(5);
    var elsewhere = folder.resolve("elsewhere/day");
    var mark = folder.resolve("mark");
    evil(elsewhere, mark);
    Origin origin;
    try (var log = H2EventLog.open(day, Examples.laptop(folder), new IdSource(new Random(1)))) {
      origin = log.origin();
      try {
        sql("SHUTDOWN IMMEDIATELY");
      } catch (java.sql.SQLException e) {
        assertEquals(90121, e.getErrorCode(), "closed under the connection");
      }
      var problems = new ArrayList<Problem>();
      log.onProblem(problems::add);
      log.append(Examples.envelopes(origin, 6, 6));
      Await.until(
          "it is behind",
          () -> {
            log.upkeep();
            return !problems.isEmpty();
          });
      put(database, Files.readAllBytes(elsewhere.resolveSibling("day.mv.db")));
    }
    assertFalse(Files.exists(mark), "its code was run");
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 6), found.events());
    assertEquals(List.of(), found.kinds());
    assertSound(found.events());
  }

  @Test
  void aDayClosedInOrderIsComparedWhenEitherFileIsNotWhatWasClosed() throws Exception {
    fill(5);
    var closed = Examples.laptop(folder).find(day).orElseThrow();
    assertTrue(closed.sealedWith(JournalReading.sum(journal)));
    // One line fewer than were closed: the database gives it.
    var lines = Files.readAllLines(journal);
    put(journal, (String.join("\n", lines.subList(0, 4)) + "\n").getBytes(StandardCharsets.UTF_8));
    var found = open();
    assertEquals(5, found.events().size());
    assertSound(found.events());
  }

  @Test
  void theDatabaseOfAnotherDayIsNotMixedIntoThisOne() throws Exception {
    var origin = fill(5);
    var here = day;
    day = folder.resolve("other");
    fill(7);
    var other = Files.readAllBytes(day.resolve("day.mv.db"));
    day = here;
    put(database, other);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 5), found.events());
    assertEquals(List.of(Kind.DATABASE_SET_ASIDE), found.kinds());
    assertSound(found.events());
  }

  /** The database is not opened; the journal's second copy mends it, and no copy is left. */
  @Test
  void afterAKillTheSecondCopyMendsTheJournal() throws Exception {
    var origin = fill(30);
    for (int kill = 0; kill < 3; kill++) {
      afterAKill(() -> put(journal, Arrays.copyOf(Files.readAllBytes(journal), 3_000)));
      var found = open();
      assertEquals(Examples.envelopes(origin, 1, 30), found.events());
      assertEquals(origin, found.origin());
      assertTrue(found.kinds().contains(Kind.RECORDS_REPAIRED), found.kinds().toString());
    }
    afterAKill(() -> Files.delete(journal));
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 30), found.events());
    assertEquals(origin, found.origin());
    assertFalse(Files.exists(DayFiles.spare(day)), "only while the day is open");
    try (var files = Files.list(day.resolve("set-aside"))) {
      assertEquals(
          List.of(),
          files.filter(file -> file.getFileName().toString().startsWith("day.mv.db")).toList());
    }
    assertSound(found.events());
  }

  @Test
  void theSecondCopyOfAnotherDayIsNotMixedIntoThisOne() throws Exception {
    var origin = fill(5);
    var here = day;
    day = folder.resolve("other");
    fill(7);
    var other = Files.readAllBytes(day.resolve("journal.jsonl"));
    day = here;
    put(DayFiles.spare(day), other);
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 5), found.events());
    assertArrayEquals(other, Files.readAllBytes(setAside("journal.spare.jsonl")), "kept whole");
    assertSound(found.events());
  }

  private interface Damage {
    void run() throws Exception;
  }

  /** The folder, and what the laptop knows of it, as a process leaves them that was killed. */
  private void afterAKill(Damage damage) throws Exception {
    var left = new LinkedHashMap<Path, byte[]>();
    try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
      assertNotNull(log.origin());
      for (var place : List.of(day, folder.resolve("laptop/days"))) {
        try (var files = Files.list(place)) {
          for (var file : files.filter(Files::isRegularFile).toList()) {
            left.put(file, Files.readAllBytes(file));
          }
        }
      }
    }
    for (var file : left.entrySet()) {
      put(file.getKey(), file.getValue());
    }
    damage.run();
  }

  @Test
  void withBothFilesGoneItIsSaidHowMuchIsLost() throws Exception {
    var origin = fill(26);
    Files.delete(journal);
    Files.delete(database);
    var found = open();
    assertEquals(List.of(Kind.RECORDS_LOST), found.kinds());
    assertEquals("26", found.problems().getFirst().facts().getFirst());
    assertNotEquals(origin, found.origin());
    assertSound(List.of());
  }

  @Test
  void aKillInTheFirstWriteOfADayLeavesAnEmptyDay() throws Exception {
    var origin = fill(0);
    afterAKill(() -> put(journal, "{\"origin\":\"".getBytes(StandardCharsets.UTF_8)));
    var found = open();
    assertEquals(List.of(), found.events());
    assertEquals(origin, found.origin());
    assertEquals(List.of(Kind.JOURNAL_TORN), found.kinds());
    assertSound(List.of());
  }

  @Test
  void withBothFilesEmptiedTheDayDoesNotStartEmpty() throws Exception {
    fill(26);
    put(journal, new byte[0]);
    put(database, new byte[0]);
    var failure = assertThrows(LogFailure.class, this::open);
    assertEquals(Kind.FOLDER_UNREADABLE, failure.problem().kind());
  }

  @Test
  void aDayOfANewerVersionIsNotTouched() throws Exception {
    fill(5);
    var days = Examples.laptop(folder);
    days.put(day, days.find(day).orElseThrow().withSchema(99));
    var before = Files.readAllBytes(database);
    var failure = assertThrows(LogFailure.class, this::open);
    assertEquals(Kind.NEWER_DATABASE, failure.problem().kind());
    assertEquals("99", failure.problem().facts().getFirst());
    assertTrue(Arrays.equals(before, Files.readAllBytes(database)));
  }

  @Test
  void tablesOfANewerVersionAreNotTouched() throws Exception {
    fill(5);
    sql("INSERT INTO schema_version VALUES (99, 'V99__later.sql')");
    var laptop = Examples.laptop(folder);
    var closed = laptop.find(day).orElseThrow();
    var seal = new DayFiles(day, laptop).seal();
    laptop.put(day, closed.withSeal(seal, JournalReading.sum(journal)));
    var failure = assertThrows(LogFailure.class, this::open);
    assertEquals(Kind.NEWER_DATABASE, failure.problem().kind());
    assertFalse(Files.exists(day.resolve("set-aside")));
  }

  @Test
  void aSecondOpenerIsToldSo() throws Exception {
    try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
      var failure = assertThrows(LogFailure.class, this::open);
      assertEquals(Kind.FOLDER_IN_USE, failure.problem().kind());
      log.append(Examples.envelopes(log.origin(), 1, 1));
    }
    assertEquals(1, open().events().size());
  }

  @Test
  void aFileWhereTheFolderShouldBeIsSaid() throws Exception {
    Files.writeString(day, "a file");
    var failure = assertThrows(LogFailure.class, this::open);
    assertEquals(Kind.FOLDER_UNREADABLE, failure.problem().kind());
  }

  @Test
  void halfABatchIsNoBatch() throws Exception {
    Origin origin;
    try (var log = H2EventLog.open(day, Examples.laptop(folder), ids())) {
      origin = log.origin();
      log.append(Examples.envelopes(origin, 1, 2));
    }
    var codec = new EventCodec();
    var text = new StringBuilder();
    Journal.write(Examples.envelopes(origin, 3, 5).stream().map(codec::store).toList(), text);
    int second = text.indexOf("\n", text.indexOf("\n") + 1) + 1;
    Files.writeString(journal, Files.readString(journal) + text.substring(0, second));
    var found = open();
    assertEquals(Examples.envelopes(origin, 1, 2), found.events());
    assertEquals(List.of(Kind.JOURNAL_TORN), found.kinds());
    assertEquals(text.substring(0, second), Files.readString(setAside("journal.jsonl-tail")));
    assertSound(found.events());
  }

  private void sql(String statement) throws Exception {
    try (var connection =
        java.sql.DriverManager.getConnection("jdbc:h2:file:" + day.resolve("day"), "pitwall", "")) {
      connection.createStatement().executeUpdate(statement);
    }
  }

  /** Where line number {@code line}, from 0, starts. */
  private static int lineStart(byte[] bytes, int line) {
    int place = 0;
    for (int i = 0; i < line; place++) {
      if (bytes[place] == '\n') {
        i++;
      }
    }
    return place;
  }
}
