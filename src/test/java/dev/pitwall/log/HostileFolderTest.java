package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Examples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that somebody else has made: nothing in them is run. */
class HostileFolderTest {
  @TempDir Path folder;
  private Path root;
  private Path gift;

  /** What the code in a database leaves when it is run. */
  private Path mark;

  /** Ways in which a database runs code when it is opened or first read. */
  private enum Payload {
    TRIGGER_WITH_SOURCE {
      @Override
      String sql(Path mark) {
        return "CREATE FORCE TRIGGER t BEFORE SELECT ON schema_version AS $$ org.h2.api.Trigger"
            + " run() throws Exception { java.nio.file.Files.createFile(java.nio.file.Path.of(\""
            + mark
            + "\")); return (c, o, n) -> {}; } $$";
      }
    },
    /** Needs no compiler. */
    LINKED_TABLE {
      @Override
      String sql(Path mark) {
        return "CREATE FORCE LINKED TABLE l (NULL, 'jdbc:h2:mem:;INIT=CREATE TABLE t AS SELECT"
            + " FILE_WRITE(X''00'', ''"
            + mark
            + "'')', 'sa', '', 'x')";
      }
    };

    abstract String sql(Path mark);
  }

  @BeforeEach
  void place() throws Exception {
    root = Files.createDirectories(folder.resolve("data"));
    gift = root.resolve("gift");
    mark = folder.resolve("mark");
  }

  private static IdSource ids() {
    return new IdSource(new Random(1));
  }

  private DataFolder data() throws LogFailure {
    return DataFolder.open(root, Examples.laptop(folder), ids());
  }

  private List<Kind> openAndClose(String day) throws LogFailure {
    var problems = new ArrayList<Problem>();
    try (var data = data();
        var log = data.openDay(day)) {
      log.onProblem(problems::add);
    }
    return problems.stream().map(Problem::kind).toList();
  }

  /** A database in which the tables of a day stand, and the payload. */
  private byte[] evil(Payload payload) throws Exception {
    var place = Files.createDirectories(folder.resolve("elsewhere/" + payload)).resolve("day");
    var file = place.resolveSibling("day.mv.db");
    Files.deleteIfExists(file);
    H2File.open(file, Migrations.DAY).close();
    try (var connection = connect(place)) {
      connection.createStatement().execute(payload.sql(mark));
    }
    Files.deleteIfExists(mark);
    var bytes = Files.readAllBytes(file);
    // It is dangerous indeed: a test that could not fail would be worth nothing.
    try (var connection = connect(place)) {
      connection.createStatement().executeQuery("SELECT * FROM schema_version");
    }
    assertTrue(Files.deleteIfExists(mark), "the payload does nothing");
    return bytes;
  }

  private static java.sql.Connection connect(Path place) throws Exception {
    return DriverManager.getConnection("jdbc:h2:file:" + place, "pitwall", "");
  }

  private void put(String name, byte[] bytes) throws Exception {
    Files.createDirectories(gift);
    Files.write(gift.resolve(name), bytes);
  }

  /** As versions before 0.2 wrote it, by somebody who knows how. */
  private void forgedHome() throws Exception {
    var journal = gift.resolve("journal.jsonl");
    var database = gift.resolve("day.mv.db");
    var sha = java.security.MessageDigest.getInstance("SHA-256");
    put(
        "home",
        """
        origin=abc
        schema=3
        journal=%s
        database=being-replaced
        newest=0
        clean=true
        seal=%s
        told=0:00000000
        """
            .formatted(
                FileIdentity.of(journal),
                java.util.HexFormat.of().formatHex(sha.digest(Files.readAllBytes(database))))
            .getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource
  void aFolderThatVouchesForItselfIsNotBelieved(Payload payload) throws Exception {
    put("day.mv.db", evil(payload));
    put("journal.jsonl", new byte[0]);
    forgedHome();
    try (var data = data()) {
      assertEquals(List.of("gift"), data.days().stream().map(DataFolder.Day::folder).toList());
      assertFalse(Files.exists(mark), "run by the list of days");
      var failure = assertThrows(LogFailure.class, () -> data.openDay("gift"));
      assertEquals("NOTHING_READABLE", failure.problem().facts().get(1));
      assertThrows(
          LogFailure.class,
          () -> data.createDay("gift", Examples.TEN, java.time.ZoneId.of("Asia/Tokyo")),
          "a day of that name is looked into");
    }
    assertFalse(Files.exists(mark), "run by the opening");
  }

  @ParameterizedTest
  @EnumSource
  void aFolderBroughtHereIsRebuiltFromItsJournal(Payload payload) throws Exception {
    var elsewhere = folder.resolve("other/day");
    try (var log = H2EventLog.open(elsewhere, Examples.laptop(folder.resolve("other")), ids())) {
      log.append(Examples.envelopes(log.origin(), 1, 9));
    }
    var bytes = evil(payload);
    put("day.mv.db", bytes);
    put("journal.jsonl", Files.readAllBytes(DayFiles.journal(elsewhere)));
    forgedHome();
    assertEquals(List.of(Kind.DATABASE_FOREIGN), openAndClose("gift"));
    assertFalse(Files.exists(mark));
    assertArrayEquals(bytes, Files.readAllBytes(gift.resolve("set-aside/day.mv.db.1")));
    try (var data = data();
        var log = data.openDay("gift")) {
      assertEquals(9, log.readAll().size());
      assertFalse(log.origin().equals(new Origin("abc")), "its origin is not believed either");
    }
    assertFalse(Files.exists(mark));
  }

  /** Every point at which a folder of this laptop's own can be exchanged. */
  @ParameterizedTest
  @EnumSource
  void aDatabaseThatIsExchangedIsNeverOpened(Payload payload) throws Exception {
    var bytes = evil(payload);
    try (var log = H2EventLog.open(gift, Examples.laptop(folder), ids())) {
      assertEquals(List.of(), log.readAll());
    }
    var database = gift.resolve("day.mv.db");
    // After a close in order: copied over, exchanged, and with the registry's newest entry.
    Files.write(database, bytes);
    openAndClose("gift");
    assertFalse(Files.exists(mark), "copied over");
    Files.delete(database);
    Files.write(database, bytes);
    openAndClose("gift");
    assertFalse(Files.exists(mark), "exchanged");
    // While it is open, and at the stop that follows.
    try (var data = data();
        var log = data.openDay("gift")) {
      log.append(Examples.envelopes(log.origin(), 1, 3));
      log.upkeep();
      Files.delete(database);
      Files.write(database, bytes);
      log.append(Examples.envelopes(log.origin(), 4, 4));
      log.upkeep();
    }
    assertFalse(Files.exists(mark), "while the day was open");
    openAndClose("gift");
    assertFalse(Files.exists(mark), "after it was open");
  }

  /** The file in which a laptop that knows one day keeps what it knows. */
  private Path onlyEntry(String laptop) throws IOException {
    try (var files = Files.list(folder.resolve(laptop).resolve("days"))) {
      var all = files.filter(file -> file.toString().endsWith(".day")).toList();
      assertEquals(1, all.size());
      return all.getFirst();
    }
  }

  /** The registry's files are copied along with the folder: they name another place. */
  @Test
  void anEntryOfTheRegistryVouchesForItsOwnFolderAlone() throws Exception {
    openNew("mine");
    var own = onlyEntry("laptop");
    var bytes = evil(Payload.TRIGGER_WITH_SOURCE);
    put("day.mv.db", bytes);
    put("journal.jsonl", Files.readAllBytes(root.resolve("mine/journal.jsonl")));
    var other = LaptopFolder.open(folder.resolve("another laptop"));
    other.put(gift, Examples.laptop(folder).find(root.resolve("mine")).orElseThrow());
    Files.copy(own, own.resolveSibling(onlyEntry("another laptop").getFileName()));
    assertEquals(List.of(Kind.DATABASE_FOREIGN), openAndClose("gift"));
    assertFalse(Files.exists(mark));
  }

  /** Without the key of this laptop nobody writes an entry that it believes. */
  @Test
  void anEntryWithoutTheLaptopsTagIsNone() throws Exception {
    openNew("mine");
    var days = Examples.laptop(folder);
    var mine = root.resolve("mine");
    var entry = days.find(mine).orElseThrow();
    var file = onlyEntry("laptop");
    var text = Files.readString(file);
    Files.writeString(file, text.replace("newest=2", "newest=1"));
    assertEquals(java.util.Optional.empty(), days.find(mine));
    var other = LaptopFolder.open(folder.resolve("another laptop"));
    other.put(mine, entry);
    Files.copy(
        folder.resolve("another laptop/days").resolve(file.getFileName()),
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals(java.util.Optional.empty(), days.find(mine));
    Files.writeString(file, text);
    assertEquals(java.util.Optional.of(entry), days.find(mine));
  }

  /** A renamed folder is the same, a copy of it is not, and neither is one made in its place. */
  @Test
  void aFolderIsKnownByItselfAndNotByItsName() throws Exception {
    var origin = openNew("mine");
    Files.move(root.resolve("mine"), root.resolve("renamed"));
    assertEquals(origin, openNew("renamed"));
    Files.move(root.resolve("renamed"), folder.resolve("away"));
    assertFalse(origin.equals(openNew("renamed")), "made anew");
    assertEquals(List.of(), openAndClose("renamed"));
  }

  private Origin openNew(String name) throws LogFailure {
    try (var log =
        H2EventLog.open(root.resolve(name), Examples.laptop(folder), new IdSource(new Random()))) {
      if (log.readAll().isEmpty()) {
        log.append(Examples.envelopes(log.origin(), 1, 2));
      }
      return log.origin();
    }
  }

  /** A day with something to mend: whatever the app would write there it has reason to write. */
  private void tornDay() throws Exception {
    try (var log = H2EventLog.open(gift, Examples.laptop(folder.resolve("other")), ids())) {
      log.append(Examples.envelopes(log.origin(), 1, 9));
    }
    var journal = gift.resolve("journal.jsonl");
    Files.writeString(journal, "{\"half", StandardOpenOption.APPEND);
    Files.delete(gift.resolve("lock"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "journal.jsonl",
        "journal.jsonl.new",
        "journal.spare.jsonl",
        "journal.spare.jsonl.new",
        "day.mv.db",
        "day.mv.db.tempFile",
        "day.mv.db.newFile",
        "day.trace.db",
        "home",
        "home.new",
        "lock",
        "set-aside",
        "set-aside/journal.jsonl-tail.1",
        "set-aside/day.mv.db.1",
        "something else"
      })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right that few have")
  void nothingIsWrittenOrReadThroughALink(String name) throws Exception {
    tornDay();
    var link = gift.resolve(name);
    Files.createDirectories(link.getParent());
    var saved = Files.exists(link) ? Files.readAllBytes(link) : new byte[] {1, 2, 3};
    var target = folder.resolve("target");
    for (boolean there : new boolean[] {true, false}) {
      Files.deleteIfExists(link);
      Files.deleteIfExists(target);
      if (there) {
        Files.write(target, saved);
      }
      Files.createSymbolicLink(link, target);
      var before = names();
      var failure = assertThrows(LogFailure.class, () -> openAndClose("gift"));
      assertEquals(Kind.FOLDER_UNREADABLE, failure.problem().kind());
      assertEquals(
          List.of(gift.toString(), "LINKS", name), failure.problem().facts(), "names the link");
      assertEquals(before, names(), "nothing is made or moved");
      assertEquals(there, Files.exists(target), "nothing is made outside");
      if (there) {
        assertArrayEquals(saved, Files.readAllBytes(target), "nothing is changed outside");
      }
    }
  }

  private List<String> names() throws Exception {
    try (var files = Files.walk(gift)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right that few have")
  void aDayThatIsALinkItselfIsRefused() throws Exception {
    tornDay();
    var elsewhere = folder.resolve("elsewhere");
    Files.move(gift, elsewhere);
    Files.createSymbolicLink(gift, elsewhere);
    try (var before = Files.list(elsewhere)) {
      var names = before.sorted().toList();
      var failure = assertThrows(LogFailure.class, () -> openAndClose("gift"));
      assertEquals(
          List.of(gift.toString(), "LINKS", "gift"), failure.problem().facts(), "it is said");
      try (var after = Files.list(elsewhere)) {
        assertEquals(names, after.sorted().toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lock", "door", "laptop.json", "laptop.mv.db", "laptop.home", "set-aside"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right that few have")
  void aDataFolderWithLinksUnderOurNamesIsRefused(String name) throws Exception {
    var target = folder.resolve("target");
    Files.createSymbolicLink(root.resolve(name), target);
    var failure = assertThrows(LogFailure.class, () -> data().close());
    assertEquals(List.of(root.toString(), "LINKS", name), failure.problem().facts());
    assertFalse(Files.exists(target));
  }

  /** Of a file that is being replaced; the link is replaced itself. */
  @ParameterizedTest
  @ValueSource(strings = {"door.new", "laptop.json.new"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right that few have")
  void halfFilesOfADataFolderAreNotFollowed(String name) throws Exception {
    var target = folder.resolve("target");
    Files.createSymbolicLink(root.resolve(name), target);
    try (var data = data()) {
      data.onShowRequest(() -> {});
      data.keepSetting("theme", "dark");
    }
    assertFalse(Files.exists(target));
    try (var data = data()) {
      assertEquals(java.util.Optional.of("dark"), data.setting("theme"));
    }
  }

  /** A backup made of hard links shares the files; it must not change with ours. */
  @Test
  void aFileThatHasASecondNameIsNotWrittenInPlace() throws Exception {
    openNew("mine");
    var mine = root.resolve("mine");
    var names = List.of("journal.jsonl", "day.mv.db");
    var contents = new ArrayList<byte[]>();
    for (var name : names) {
      Files.createLink(folder.resolve(name), mine.resolve(name));
      contents.add(Files.readAllBytes(mine.resolve(name)));
    }
    try (var log = H2EventLog.open(mine, Examples.laptop(folder), ids())) {
      var problems = new ArrayList<Problem>();
      log.onProblem(problems::add);
      assertEquals(List.of(), problems);
      log.append(Examples.envelopes(log.origin(), 3, 3));
    }
    for (int i = 0; i < names.size(); i++) {
      assertArrayEquals(contents.get(i), Files.readAllBytes(folder.resolve(names.get(i))));
    }
    try (var log = H2EventLog.open(mine, Examples.laptop(folder), ids())) {
      assertEquals(3, log.readAll().size());
    }
  }

  /** A pipe would wait for somebody who writes into it; there is nobody. */
  @ParameterizedTest
  @ValueSource(strings = {"journal.jsonl", "journal.spare.jsonl", "day.mv.db", "lock", "home"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes among its files")
  void aPipeIsRefusedByItsName(String name) throws Exception {
    tornDay();
    Files.deleteIfExists(gift.resolve(name));
    pipe(gift.resolve(name));
    assertRefused("NOT_PLAIN", name);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes among its files")
  void settingsThatAreAPipeAreSetAside() throws Exception {
    pipe(root.resolve("laptop.json"));
    var problems = new ArrayList<Problem>();
    try (var data = data()) {
      data.keepSetting("theme", "dark");
      data.onProblem(problems::add);
    }
    assertEquals(List.of(Kind.SETTINGS_SET_ASIDE), problems.stream().map(Problem::kind).toList());
    try (var data = data()) {
      assertEquals(java.util.Optional.of("dark"), data.setting("theme"));
    }
  }

  private static void pipe(Path place) throws Exception {
    assertEquals(0, new ProcessBuilder("mkfifo", place.toString()).start().waitFor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"journal.jsonl", "journal.spare.jsonl", "day.mv.db", "lock"})
  void aFolderInPlaceOfAFileIsRefusedByItsName(String name) throws Exception {
    tornDay();
    Files.deleteIfExists(gift.resolve(name));
    Files.createDirectory(gift.resolve(name));
    assertRefused("NOT_PLAIN", name);
  }

  /** It takes no room on the disk, and would take all of the memory. */
  @ParameterizedTest
  @ValueSource(strings = {"journal.jsonl", "journal.spare.jsonl", "home"})
  void aFileOfGigabytesIsNotRead(String name) throws Exception {
    tornDay();
    try (var file = new RandomAccessFile(gift.resolve(name).toFile(), "rw")) {
      file.setLength(5L << 30);
    }
    assertRefused("TOO_LARGE", name);
  }

  @Test
  void aDatabaseOfGigabytesIsNotReadAtAll() throws Exception {
    tornDay();
    try (var file = new RandomAccessFile(gift.resolve("day.mv.db").toFile(), "rw")) {
      file.setLength(500L << 30);
    }
    long start = System.nanoTime();
    assertEquals(List.of(Kind.JOURNAL_TORN, Kind.DATABASE_FOREIGN), openAndClose("gift"));
    assertTrue(System.nanoTime() - start < 60_000_000_000L, "its bytes were looked at");
  }

  @Test
  void moreEventsThanAnyDayHasAreNotTakenFromElsewhere() throws Exception {
    Files.createDirectories(gift);
    var codec = new EventCodec();
    var note =
        new dev.pitwall.domain.event.NoteEvent.NoteRemoved(
            new dev.pitwall.domain.id.Id.NoteId("n"));
    try (var journal = Files.newBufferedWriter(gift.resolve("journal.jsonl"))) {
      for (int i = 1; i <= 250_001; i++) {
        var line = new StringBuilder();
        Journal.write(List.of(codec.store(Examples.envelope(Examples.THERE, i, note))), line);
        journal.append(line);
      }
    }
    assertRefused("TOO_LARGE", "journal.jsonl");
  }

  /** Within a time that no honest machine needs; with a hang it would never end. */
  private void assertRefused(String trouble, String name) {
    var failure =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> assertThrows(LogFailure.class, () -> openAndClose("gift")));
    assertEquals(List.of(gift.toString(), trouble, name), failure.problem().facts());
  }

  /** A link behind more files than are looked at would not be seen. */
  @Test
  void aFolderWithMoreFilesThanAnyDayIsRefused() throws Exception {
    tornDay();
    for (int i = 0; i < 10_001; i++) {
      Files.createFile(gift.resolve("file" + i));
    }
    assertRefused("TOO_LARGE", "gift");
  }

  /** The name of a folder is part of the address by which H2 opens the file in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;INIT=CREATE TABLE t AS SELECT FILE_WRITE(X'00', 'MARK')",
        "a;ACCESS_MODE_DATA=rws",
        "a\\b",
        "~",
        "~root",
        "a b",
        "%41%3B",
        "#fragment?x=1&y=2",
        "\"quoted\" 'twice'",
        "$HOME ${user.home} `id`",
        "split:20:a",
        "jdbc:h2:mem:a",
        "a\nb",
        "日 本 語",
        "-rf",
        "a!b.mv.db"
      })
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "most of these are no names there")
  void aFoldersNameIsNothingButAName(String name) throws Exception {
    var odd = name.replace("MARK", mark.getFileName().toString());
    try (var log = H2EventLog.open(gift, Examples.laptop(folder.resolve("other")), ids())) {
      log.append(Examples.envelopes(log.origin(), 1, 3));
    }
    Files.move(gift, root.resolve(odd));
    var before = outside();
    boolean possible = odd.indexOf(';') < 0 && odd.indexOf('\\') < 0;
    for (int start = 0; start < 2; start++) {
      try (var data = data()) {
        if (possible) {
          try (var log = data.openDay(odd)) {
            assertEquals(3, log.readAll().size());
          }
        } else {
          var failure = assertThrows(LogFailure.class, () -> data.openDay(odd));
          assertEquals("PATH", failure.problem().facts().get(1));
        }
      }
    }
    assertTrue(Files.size(DayFiles.database(root.resolve(odd))) > 0, "in its own folder");
    assertEquals(before, outside(), "nothing is made elsewhere");
    assertFalse(Files.exists(Path.of(mark.getFileName().toString())), "nor where the app runs");
  }

  /** Whatever stands in the test's folder, and databases in the home folder. */
  private List<String> outside() throws Exception {
    try (var here = Files.list(folder);
        var home = Files.list(Path.of(System.getProperty("user.home")))) {
      return java.util.stream.Stream.concat(
              here, home.filter(file -> file.toString().endsWith(".db")))
          .map(Path::toString)
          .filter(name -> !name.equals(folder.resolve("laptop").toString()))
          .sorted()
          .toList();
    }
  }
}
