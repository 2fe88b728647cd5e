package dev.pitwall.laptop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.IdSource;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.Examples;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  private static final Instant TEN = Examples.TEN;
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @TempDir Path folder;

  private DataFolder open() throws LogFailure {
    return DataFolder.open(
        folder.resolve("data"), Examples.laptop(folder), new IdSource(new Random(1)));
  }

  @Test
  void aNewFolderHasNoDays() throws Exception {
    try (var data = open()) {
      assertEquals(List.of(), data.days());
      assertEquals(Optional.empty(), data.setting("theme"));
    }
  }

  @Test
  void daysAndSettingsAreFoundAgain() throws Exception {
    String name;
    try (var data = open()) {
      name = data.createDay(" ISUCON3 決勝: day/1 ", TEN, TOKYO);
      assertEquals("2013-11-09-ISUCON3-決勝-day-1", name);
      try (var log = data.openDay(name)) {
        log.append(Examples.envelopes(log.origin(), 1, 3));
      }
      data.keepSetting("theme", "dark");
      data.keepSetting("theme", "light");
      assertEquals(Optional.of("light"), data.setting("theme"));
    }
    try (var data = open()) {
      var problems = new ArrayList<Problem>();
      data.onProblem(problems::add);
      assertEquals(Optional.of("light"), data.setting("theme"));
      var day = data.days().getFirst();
      assertEquals(name, day.folder());
      assertEquals("ISUCON3 決勝: day/1", day.name());
      assertEquals(Optional.of(TEN), day.start());
      assertTrue(day.opened().isPresent());
      data.remember(name, "Renamed", TEN.plusSeconds(60));
      assertEquals("Renamed", data.days().getFirst().name());
      try (var log = data.openDay(name)) {
        assertEquals(3, log.readAll().size());
      }
      assertEquals(List.of(), problems);
    }
  }

  @Test
  void aNameThatIsTakenIsRefusedHoweverItIsTyped() throws Exception {
    try (var data = open()) {
      try (var log = data.openDay(data.createDay("Final 1", TEN, TOKYO))) {
        log.append(Examples.envelopes(log.origin(), 1, 1));
      }
      var failure = assertThrows(LogFailure.class, () -> data.createDay("ｆｉｎａｌ １ ", TEN, TOKYO));
      assertEquals(Kind.NAME_OF_CONTEST_TAKEN, failure.problem().kind());
      assertEquals("2013-11-09-Final-1-2", data.createDay("Final: 1", TEN, TOKYO));
      assertEquals("2013-11-09", data.createDay("...", TEN, TOKYO));
      assertEquals(3, data.days().size());
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() throws Exception {
    Files.createDirectories(folder.resolve("outside"));
    try (var data = open()) {
      for (var name : List.of("nowhere", "../outside", "", "/")) {
        var failure = assertThrows(LogFailure.class, () -> data.openDay(name));
        assertEquals(Kind.NO_SUCH_FOLDER, failure.problem().kind());
      }
    }
  }

  private String dayOfThree() throws Exception {
    try (var data = open()) {
      var name = data.createDay("Final", TEN, TOKYO);
      try (var log = data.openDay(name)) {
        log.append(Examples.envelopes(log.origin(), 1, 3));
      }
      return name;
    }
  }

  private static List<Kind> kinds(EventLog log) {
    var problems = new ArrayList<Problem>();
    log.onProblem(problems::add);
    return problems.stream().map(Problem::kind).toList();
  }

  @Test
  void aDayThatIsMissingIsSaidOnce() throws Exception {
    var name = dayOfThree();
    var day = folder.resolve("data").resolve(name);
    var away = Files.move(day, folder.resolve("away"));
    try (var data = open()) {
      data.settle();
      var told = new ArrayList<Problem>();
      data.onProblem(told::add);
      assertEquals(List.of(Problem.of(Kind.DAY_MISSING, "Final", day.toString(), "3")), told);
    }
    try (var data = open()) {
      data.settle();
      assertEquals(List.of(), kinds(data), "once");
      assertEquals(List.of(), data.days());
    }
    Files.move(away, day);
    try (var data = open();
        var log = data.openDay(name)) {
      assertEquals(3, log.readAll().size());
      assertEquals(List.of(), kinds(log), "it is the same folder");
    }
  }

  @Test
  void aNewDayInTheFolderOfADeletedOneLacksNothing() throws Exception {
    var name = dayOfThree();
    Files.move(folder.resolve("data").resolve(name), folder.resolve("away"));
    try (var data = open()) {
      data.settle();
      assertEquals(name, data.createDay("Final", TEN, TOKYO));
      try (var log = data.openDay(name)) {
        assertEquals(List.of(), kinds(log));
      }
    }
  }

  @Test
  void aSecondStartIsToldAndCanAskTheFirstToShow() throws Exception {
    var root = folder.resolve("data");
    assertFalse(DataFolder.askToShow(root));
    try (var data = open()) {
      var failure = assertThrows(LogFailure.class, this::open);
      assertEquals(Kind.FOLDER_IN_USE, failure.problem().kind());
      assertFalse(DataFolder.askToShow(root));
      var shown = new CountDownLatch(2);
      data.onShowRequest(shown::countDown);
      assertTrue(DataFolder.askToShow(root));
      assertTrue(DataFolder.askToShow(root));
      assertTrue(shown.await(5, TimeUnit.SECONDS));
      var word = Files.readString(root.resolve("door"));
      char digit = word.charAt(word.indexOf("show ") + 5) == '0' ? '1' : '0';
      Files.writeString(root.resolve("door"), word.replaceFirst("show .", "show " + digit));
      assertFalse(DataFolder.askToShow(root), "another word opens nothing");
    }
    assertFalse(DataFolder.askToShow(root));
  }

  @Test
  void aDeadFirstStartDoesNotAnswer() throws Exception {
    var root = folder.resolve("data");
    Files.createDirectories(root);
    for (var left : List.of("1 show 00\n", "", "nonsense", "99999999 show x\n")) {
      Files.writeString(root.resolve("door"), left);
      assertFalse(DataFolder.askToShow(root));
    }
  }

  @Test
  void aFileInsteadOfTheFolderIsSaidWithItsPath() throws Exception {
    Files.writeString(folder.resolve("data"), "a file");
    var failure = assertThrows(LogFailure.class, this::open);
    assertEquals(Kind.FOLDER_UNREADABLE, failure.problem().kind());
    assertEquals(
        List.of(folder.resolve("data").toString(), "NOT_A_FOLDER"),
        failure.problem().facts().subList(0, 2));
  }

  @Test
  void unreadableSettingsAreSetAsideAndTheDaysAreStillListed() throws Exception {
    var name = dayAndSetting();
    var file = folder.resolve("data/laptop.json");
    var garbage = new byte[20_000];
    new Random(1).nextBytes(garbage);
    Files.write(file, garbage);
    assertSetAside(name, garbage);
  }

  /** One letter more or less, and nobody knows who wrote it. */
  @Test
  void settingsThatWereChangedAreNotBelieved() throws Exception {
    var name = dayAndSetting();
    var file = folder.resolve("data/laptop.json");
    var changed = Files.readString(file).replace("dark", "dusk");
    Files.writeString(file, changed);
    assertSetAside(name, changed.getBytes(StandardCharsets.UTF_8));
  }

  /** Among them is a working copy in which git would be run. */
  @Test
  void settingsOfAnotherLaptopAreNotBelieved() throws Exception {
    var name = dayAndSetting();
    var elsewhere = LaptopFolder.open(folder.resolve("another laptop"));
    var file = folder.resolve("data/laptop.json");
    var theirs = Files.readAllBytes(file);
    try (var data = DataFolder.open(folder.resolve("data"), elsewhere, ids())) {
      assertEquals(Optional.empty(), data.setting("theme"));
      assertEquals(List.of(Kind.SETTINGS_SET_ASIDE), kinds(data));
      assertEquals(name, data.days().getFirst().folder());
    }
    assertArrayEquals(theirs, Files.readAllBytes(folder.resolve("data/set-aside/laptop.json.1")));
  }

  @Test
  void settingsOutliveAStopThatWasNotInOrder() throws Exception {
    dayAndSetting();
    byte[] left;
    try (var data = open()) {
      data.keepSetting("theme", "light");
      data.settle();
      left = Files.readAllBytes(folder.resolve("data/laptop.json"));
      data.keepSetting("theme", "dark");
    }
    Files.write(folder.resolve("data/laptop.json"), left);
    // Half of what a killed process wrote.
    Files.writeString(folder.resolve("data/laptop.json.new"), "{\"settings\":{\"th");
    for (int start = 0; start < 2; start++) {
      try (var data = open()) {
        assertEquals(Optional.of("light"), data.setting("theme"));
        assertEquals("Final", data.days().getFirst().name());
        assertEquals(List.of(), kinds(data));
        data.keepSetting("language", "ja" + start);
      }
    }
  }

  private String dayAndSetting() throws Exception {
    try (var data = open()) {
      var name = data.createDay("Final", TEN, TOKYO);
      data.openDay(name).close();
      data.keepSetting("theme", "dark");
      return name;
    }
  }

  private static IdSource ids() {
    return new IdSource(new Random(1));
  }

  private static List<Kind> kinds(DataFolder data) {
    var problems = new ArrayList<Problem>();
    data.onProblem(problems::add);
    return problems.stream().map(Problem::kind).toList();
  }

  private void assertSetAside(String name, byte[] whole) throws Exception {
    try (var data = open()) {
      assertEquals(Optional.empty(), data.setting("theme"));
      var problems = new ArrayList<Problem>();
      data.onProblem(problems::add);
      assertEquals(List.of(Kind.SETTINGS_SET_ASIDE), problems.stream().map(Problem::kind).toList());
      assertArrayEquals(whole, Files.readAllBytes(Path.of(problems.getFirst().facts().getFirst())));
      assertEquals(name, data.days().getFirst().folder());
      data.keepSetting("theme", "light");
    }
    try (var data = open()) {
      assertEquals(Optional.of("light"), data.setting("theme"));
    }
  }

  /**
   * Without its own folder a laptop knows none of its files again: it says so, and loses nothing.
   */
  @Test
  void withoutTheLaptopsOwnFolderTheJournalAloneIsKept() throws Exception {
    Files.writeString(folder.resolve("laptop"), "a file in its place");
    for (int start = 0; start < 3; start++) {
      var ids = new IdSource(new Random(start));
      try (var data = DataFolder.open(folder.resolve("data"), Examples.laptop(folder), ids)) {
        assertEquals(List.of(Kind.LAPTOP_FOLDER_UNUSABLE), kinds(data));
        var name =
            start == 0 ? data.createDay("Final", TEN, TOKYO) : data.days().getFirst().folder();
        try (var log = data.openDay(name)) {
          assertEquals(start, log.readAll().size());
          log.append(Examples.envelopes(log.origin(), 1, 1));
          var problems = new ArrayList<Problem>();
          log.onProblem(problems::add);
          assertEquals(List.of(), problems);
        }
        assertFalse(Files.exists(data.root().resolve(name).resolve("day.mv.db")));
        assertFalse(Files.exists(data.root().resolve(name).resolve("set-aside")));
      }
    }
  }

  @Test
  void aPathThatTheDatabaseCannotTakeIsRefusedBeforeAnythingIsMade() throws Exception {
    for (var name : File.separatorChar == '/' ? List.of("a;b", "a\\b") : List.of("a;b")) {
      var root = folder.resolve(name);
      var failure =
          assertThrows(
              LogFailure.class,
              () -> DataFolder.open(root, Examples.laptop(folder), new IdSource(new Random(1))));
      assertEquals(Kind.FOLDER_UNREADABLE, failure.problem().kind());
      assertEquals(List.of(root.toString(), "PATH"), failure.problem().facts().subList(0, 2));
      assertFalse(Files.exists(root));
    }
    try (var data = open()) {
      var day = Files.createDirectory(data.root().resolve("final;2"));
      Files.createFile(day.resolve("journal.jsonl"));
      var failure = assertThrows(LogFailure.class, () -> data.openDay("final;2"));
      assertEquals(Kind.FOLDER_UNREADABLE, failure.problem().kind());
      try (var files = Files.list(day)) {
        assertEquals(List.of(day.resolve("journal.jsonl")), files.toList());
      }
    }
  }
}
