package dev.pitwall.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.files.NotPlainFile;
import dev.pitwall.json.JsonProblem.Kind;
import dev.pitwall.results.Format;
import dev.pitwall.results.Formats;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FormatFilesTest {
  private static final FormatId OURS = new FormatId("ours");

  @TempDir Path folder;

  private static String format(String name) {
    return """
    {"id": "ours", "name": "%s", "results": [{
      "kind": "lines", "lines": ["done: (?<points>\\\\d+)"],
      "rulings": [{"verdict": "PASS"}], "score": {"field": "points"}}]}
    """
        .formatted(name);
  }

  private FormatCatalog.Found found() {
    return new FormatFiles(folder).formats();
  }

  private static List<String> names(FormatCatalog.Found found) {
    return found.all().named("ours").stream().map(Format::name).toList();
  }

  @Test
  void aTeamsFileIsFoundBesideThoseOfTheApp() throws IOException {
    Files.writeString(folder.resolve("ours.json"), format("Ours"));
    assertEquals(List.of("Ours"), names(found()));
    assertEquals(Set.of(OURS), found().own().keySet());
    assertEquals(Formats.shipped().all().size() + 1, found().all().all().size());
    assertEquals(List.of(), found().troubles());
  }

  @Test
  void noFolderIsNoTrouble() {
    assertEquals(List.of(), new FormatFiles(folder.resolve("none")).formats().troubles());
  }

  @Test
  void aFileThatCannotBeUsedIsToldAndTheOthersAreUsed() throws IOException {
    Files.writeString(folder.resolve("ours.json"), format("Ours"));
    Files.writeString(folder.resolve("theirs.json"), format("Theirs"));
    Files.writeString(folder.resolve("half.json"), "{\"id\": ");
    var troubles = found().troubles();
    assertEquals(List.of("Ours"), names(found()));
    assertEquals(
        Set.of(Kind.NOT_THE_FILE, Kind.NOT_JSON),
        Set.copyOf(troubles.stream().map(one -> one.problem().kind()).toList()));
    assertTrue(troubles.stream().allMatch(one -> one.file().startsWith(folder.toString())));
  }

  @Test
  void theDaysFormatsAreLeftForOtherProgramsAndTheTeamsFilesAreNeverTouched() throws IOException {
    var shelf = new FormatFiles(folder);
    shelf.keep("day", Map.of());
    assertFalse(Files.exists(folder.resolve("day")));
    Files.writeString(folder.resolve("ours.json"), format("By hand"));
    Files.setLastModifiedTime(folder.resolve("ours.json"), FileTime.fromMillis(1_000));
    shelf.keep("day", Map.of(OURS, format("Told")));
    assertEquals(List.of("By hand"), names(found()));
    assertEquals(List.of("Told"), names(shelf.withThoseOfDays()));
    shelf.keep("day", Map.of(new FormatId("other"), format("Told").replace("ours", "other")));
    assertFalse(Files.exists(folder.resolve("day/ours.json")));
    assertEquals(List.of("By hand"), names(shelf.withThoseOfDays()));
    assertEquals(1, shelf.withThoseOfDays().all().named("other").size());
    assertEquals(List.of(), shelf.withThoseOfDays().troubles());
  }

  @Test
  void ofTwoDaysTheOneThatWasWrittenLastCounts() throws IOException {
    var shelf = new FormatFiles(folder);
    shelf.keep("a", Map.of(OURS, format("New")));
    shelf.keep("b", Map.of(OURS, format("Old")));
    Files.setLastModifiedTime(folder.resolve("b/ours.json"), FileTime.fromMillis(1_000));
    shelf.keep("b", Map.of(OURS, format("Old")));
    assertEquals(List.of("New"), names(shelf.withThoseOfDays()));
  }

  /** An editor leaves a link that leads nowhere beside a file while it is open. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and pipes are made by Unix commands")
  void whatIsNoPlainFileIsToldAndTheOthersAreUsed() throws Exception {
    Files.writeString(folder.resolve("ours.json"), format("Ours"));
    Files.createSymbolicLink(folder.resolve(".#ours.json"), Path.of("mei@laptop.4711"));
    Files.writeString(folder.resolve("real"), format("Linked").replace("ours", "linked"));
    Files.createSymbolicLink(folder.resolve("linked.json"), folder.resolve("real"));
    assertEquals(
        0, new ProcessBuilder("mkfifo", folder.resolve("pipe.json").toString()).start().waitFor());
    Files.createDirectory(folder.resolve("folder.json"));
    try (var file = new RandomAccessFile(folder.resolve("large.json").toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    var found = assertTimeoutPreemptively(Duration.ofSeconds(60), this::found);
    assertEquals(List.of("Ours"), names(found));
    assertEquals(
        Map.of(
            ".#ours.json", Kind.LINK,
            "linked.json", Kind.LINK,
            "pipe.json", Kind.NOT_A_FILE,
            "folder.json", Kind.NOT_A_FILE,
            "large.json", Kind.TOO_LARGE),
        found.troubles().stream()
            .collect(
                Collectors.toMap(
                    one -> Path.of(one.file()).getFileName().toString(),
                    one -> one.problem().kind())));
  }

  @Test
  void bracketsInBracketsAreToldAndTheOthersAreUsed() throws IOException {
    Files.writeString(folder.resolve("ours.json"), format("Ours"));
    var deep = "(".repeat(400_000) + ")".repeat(400_000);
    Files.writeString(
        folder.resolve("deep.json"),
        format("Deep").replace("\"ours\"", "\"deep\"").replace("done: ", deep));
    assertEquals(List.of("Ours"), names(found()));
    assertEquals(
        List.of(Kind.PATTERN),
        found().troubles().stream().map(one -> one.problem().kind()).distinct().toList());
  }

  /** It would delete what lies there: every file of that ending which the day does not have. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right that few have")
  void nothingIsWrittenOrDeletedThroughALink() throws IOException {
    var outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("precious.json"), "{}");
    var shelf = new FormatFiles(Files.createDirectory(folder.resolve("formats")));
    var day = folder.resolve("formats/day");
    Files.createSymbolicLink(day, outside);
    for (var formats : List.of(Map.<FormatId, String>of(), Map.of(OURS, format("Told")))) {
      assertThrows(NotPlainFile.class, () -> shelf.keep("day", formats));
    }
    Files.delete(day);
    Files.createDirectory(day);
    Files.createSymbolicLink(day.resolve("ours.json"), outside.resolve("precious.json"));
    Files.createSymbolicLink(day.resolve("ours.json.new"), outside.resolve("precious.json"));
    shelf.keep("day", Map.of(OURS, format("Told")));
    assertEquals(List.of("Told"), names(shelf.withThoseOfDays()));
    try (var files = Files.list(outside)) {
      assertEquals(List.of(outside.resolve("precious.json")), files.toList());
    }
    assertEquals("{}", Files.readString(outside.resolve("precious.json")));
  }
}
