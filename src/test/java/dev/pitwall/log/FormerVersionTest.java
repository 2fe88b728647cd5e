package dev.pitwall.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Examples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder as version 0.1.0 left it, before the laptop kept a registry of its days: one day
 * closed in order, one left by a killed process. Both open unchanged.
 */
class FormerVersionTest {
  private static final String CLOSED = "2013-11-09-ISUCON3-決勝";
  private static final String KILLED = "2013-11-09-Practice";

  @TempDir Path folder;
  private Path root;

  /** What each journal holds, by its day. */
  private final Map<String, List<Envelope>> expected = new HashMap<>();

  @BeforeEach
  void unpack() throws Exception {
    root = folder.resolve("data");
    try (var zip = new ZipInputStream(getClass().getResourceAsStream("data-folder-of-0.1.0.zip"))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var file = root.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    var codec = new EventCodec();
    for (var day : List.of(CLOSED, KILLED)) {
      var lines = Files.readAllLines(root.resolve(day).resolve("journal.jsonl"));
      // The journal's own two fields stand behind the event.
      expected.put(
          day,
          lines.stream()
              .map(line -> line.replaceFirst("(,\"left\":\\d+)?,\"crc\":\"[0-9a-f]{8}\"}$", "}"))
              .map(codec::envelope)
              .toList());
    }
    assertEquals(63, expected.get(CLOSED).size());
    assertEquals(26, expected.get(KILLED).size());
    assertTrue(
        expected.get(CLOSED).stream().map(Envelope::event).map(Event::getClass).distinct().count()
            > 50);
  }

  /** The files are those that the former version knew: unpacking gave them other numbers. */
  private void leftOnThisLaptop() throws Exception {
    for (var day : List.of(CLOSED, KILLED)) {
      var home = root.resolve(day).resolve("home");
      var journal = FileIdentity.of(root.resolve(day).resolve("journal.jsonl"));
      var database = FileIdentity.of(root.resolve(day).resolve("day.mv.db"));
      Files.writeString(
          home,
          Files.readString(home)
              .replaceFirst("journal=.*", "journal=" + journal)
              .replaceFirst("database=.*", "database=" + database),
          StandardCharsets.UTF_8);
    }
  }

  private DataFolder open(int start) throws LogFailure {
    return DataFolder.open(root, Examples.laptop(folder), new IdSource(new Random(start)));
  }

  private Origin assertUnchanged(DataFolder data, String day, List<Kind> kinds) throws Exception {
    var problems = new ArrayList<Problem>();
    try (var log = data.openDay(day)) {
      log.onProblem(problems::add);
      assertEquals(expected.get(day), log.readAll());
      assertEquals(Timeline.of(expected.get(day)).day(), Timeline.of(log.readAll()).day());
      assertEquals(kinds, problems.stream().map(Problem::kind).toList());
      return log.origin();
    }
  }

  @Test
  void itsDaysOpenUnchangedAndWithoutAWord() throws Exception {
    leftOnThisLaptop();
    var origins = new HashMap<String, Origin>();
    for (int start = 0; start < 2; start++) {
      try (var data = open(start)) {
        var days = data.days().stream().map(DataFolder.Day::folder).sorted().toList();
        assertEquals(List.of(CLOSED, KILLED), days);
        for (var day : days) {
          var origin = assertUnchanged(data, day, List.of());
          assertEquals(origins.computeIfAbsent(day, _ -> origin), origin);
          assertFalse(Files.exists(root.resolve(day).resolve("home")));
        }
      }
    }
  }

  @Test
  void theyTakeStepsAndKeepThem() throws Exception {
    leftOnThisLaptop();
    for (var day : List.of(CLOSED, KILLED)) {
      var all = new ArrayList<>(expected.get(day));
      try (var data = open(3);
          var log = data.openDay(day)) {
        var more = Examples.envelopes(log.origin(), 1, 3);
        log.append(more);
        all.addAll(more);
      }
      try (var data = open(4);
          var log = data.openDay(day)) {
        assertEquals(all, log.readAll());
      }
    }
  }

  @Test
  void broughtHereTheyOpenUnchangedAndItIsSaid() throws Exception {
    try (var data = open(0)) {
      for (var day : List.of(CLOSED, KILLED)) {
        assertUnchanged(data, day, List.of(Kind.DATABASE_FOREIGN));
        assertUnchanged(data, day, List.of());
      }
    }
  }

  /** H2 must not open it: nothing but the folder itself says whose it is. */
  @Test
  void itsSettingsAreSetAside() throws Exception {
    leftOnThisLaptop();
    var database = Files.readAllBytes(root.resolve("laptop.mv.db"));
    try (var data = open(0)) {
      assertEquals(java.util.Optional.empty(), data.setting("theme"));
      var problems = new ArrayList<Problem>();
      data.onProblem(problems::add);
      assertEquals(List.of(Kind.SETTINGS_SET_ASIDE), problems.stream().map(Problem::kind).toList());
      assertEquals(
          List.of(root.resolve("set-aside/laptop.mv.db.1").toString()),
          problems.getFirst().facts());
    }
    assertEquals(
        database.length, Files.size(root.resolve("set-aside/laptop.mv.db.1")), "kept whole");
  }
}
