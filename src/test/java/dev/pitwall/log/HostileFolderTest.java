package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Origin;
import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
      Files.delete(database);
      Files.write(database, bytes);
      log.append(Examples.envelopes(log.origin(), 4, 4));
    }
    assertFalse(Files.exists(mark), "while the day was open");
    openAndClose("gift");
    assertFalse(Files.exists(mark), "after it was open");
  }

  /** The registry's files are copied along with the folder: they name another place. */
  @Test
  void anEntryOfTheRegistryVouchesForItsOwnFolderAlone() throws Exception {
    openNew("mine");
    var registry = folder.resolve("laptop/days");
    var own = registry.resolve(DayRegistry.name(root.resolve("mine")) + ".day");
    var bytes = evil(Payload.TRIGGER_WITH_SOURCE);
    put("day.mv.db", bytes);
    put("journal.jsonl", Files.readAllBytes(root.resolve("mine/journal.jsonl")));
    Files.copy(own, registry.resolve(DayRegistry.name(gift) + ".day"));
    assertEquals(List.of(Kind.DATABASE_FOREIGN), openAndClose("gift"));
    assertFalse(Files.exists(mark));
  }

  /** Without the key of this laptop nobody writes an entry that it believes. */
  @Test
  void anEntryWithoutTheLaptopsTagIsNone() throws Exception {
    openNew("mine");
    var days = Examples.laptop(folder).days();
    var mine = root.resolve("mine");
    var entry = days.find(mine).orElseThrow();
    var file = folder.resolve("laptop/days").resolve(DayRegistry.name(mine) + ".day");
    var text = Files.readString(file);
    Files.writeString(file, text.replace("newest=2", "newest=1"));
    assertEquals(java.util.Optional.empty(), days.find(mine));
    var other = LaptopFolder.open(folder.resolve("another laptop"));
    other.days().put(mine, entry);
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
}
