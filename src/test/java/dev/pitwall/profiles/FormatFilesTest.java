package dev.pitwall.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.json.JsonProblem.Kind;
import dev.pitwall.results.Format;
import dev.pitwall.results.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
}
