package dev.pitwall.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.domain.model.Role;
import dev.pitwall.evidence.RoleUnits;
import dev.pitwall.json.JsonProblem;
import dev.pitwall.json.JsonProblem.Kind;
import dev.pitwall.results.Formats;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFilesTest {
  @TempDir Path folder;

  private ProfileCatalog.Found found() {
    return new ProfileFiles(folder, MemoryDays.FORMATS).profiles();
  }

  private ProfileSheet sheet(String id) {
    return found().named(id).orElseThrow();
  }

  private Path own(String id, String text) throws IOException {
    return Files.writeString(folder.resolve(id + ".json"), text);
  }

  private FileProblem trouble(String text) throws IOException {
    own("ours", text);
    var found = found();
    assertEquals(1, found.troubles().size(), found.troubles().toString());
    assertTrue(found.named("ours").isEmpty());
    assertTrue(found.named("isucon14").isPresent(), "the others are still offered");
    return found.troubles().getFirst();
  }

  @Test
  void everyResultFormatIsOneThatCanBeRead() {
    var formats = Formats.shipped();
    for (var sheet : found().sheets()) {
      sheet
          .facts()
          .resultFormat()
          .ifPresent(
              format -> assertFalse(formats.named(format).isEmpty(), sheet.id() + ": " + format));
    }
  }

  private static String with(String fields) {
    return "{\"id\": \"ours\", \"name\": {\"en\": \"Ours\", \"ja\": \"うち\"}" + fields + "}";
  }

  @Test
  void aProfileNamesTheServicesOfARole() throws IOException {
    own("ours", with(", \"units\": {\"ap\": \"isuride-go  isuride-*\", \"db\": \"tidb\"}"));
    var units = found().named("ours").orElseThrow().units();
    assertEquals(List.of("isuride-go", "isuride-*"), units.get(Role.AP));
    assertEquals(Set.of(Role.DB), RoleUnits.shipped().with(units).rolesOf("tidb.service", false));
    assertEquals(Set.of(Role.DB), RoleUnits.shipped().with(units).rolesOf("mysql.service", false));
    assertEquals(Set.of(), RoleUnits.shipped().rolesOf("tidb.service", false));
  }

  @Test
  void aServiceOfNoRoleIsSaid() throws IOException {
    var problem = trouble(with(", \"units\": {\"api\": \"isuride\"}")).problem();
    assertEquals(Kind.WORD, problem.kind());
    assertEquals("units/api", problem.place());
  }

  /** What its organiser has not published is not made up. */
  @Test
  void ofTheContestOfThisYearOnlyWhatIsPublishedIsKnown() {
    var sheet = found().named("isucon2026").orElseThrow();
    assertEquals(Optional.of(LocalTime.of(10, 0)), sheet.start());
    assertEquals(Optional.of(LocalTime.of(18, 0)), sheet.end());
    assertEquals(List.of(), sheet.servers());
    assertEquals(Optional.empty(), sheet.finalScore());
    assertEquals(Optional.empty(), sheet.facts().reproducePercent());
    assertTrue(
        sheet.list(Checklist.PREPARE).stream()
            .anyMatch(line -> line.in(Language.EN).contains("number of servers is not known")));
    assertEquals(5, sheet.list(Checklist.DISQUALIFIERS).size());
  }

  @Test
  void everyFileThatComesWithTheAppCanBeUsedAndSaysWhereItsFactsAreFrom() {
    var found = found();
    assertEquals(List.of(), found.troubles());
    assertEquals("free", found.sheets().getFirst().id());
    assertEquals("isucon2026", found.sheets().get(1).id());
    assertTrue(found.sheets().size() >= 19, found.sheets().toString());
    for (var sheet : found.sheets()) {
      assertFalse(sheet.sources().isEmpty(), sheet.id());
      assertFalse(sheet.list(Checklist.PREPARE).isEmpty(), sheet.id());
      assertTrue(sheet.milestones().size() >= 7, sheet.id());
      assertTrue(sheet.profile(Language.JA).sensible(), sheet.id());
    }
  }

  @Test
  void theThreeRulesOfTheFinalScoreAreToldAsTheContestsHaveThem() {
    for (var id : List.of("isucon6-qualifier", "isucon8-qualifier", "isucon9-qualifier")) {
      assertEquals(Optional.of(FinalScoreRule.LAST_RUN), sheet(id).finalScore(), id);
    }
    for (var id : List.of("isucon3-final", "isucon5-final", "isucon8-final", "isucon9-final")) {
      assertEquals(Optional.of(FinalScoreRule.ORGANISER_RUN), sheet(id).finalScore(), id);
    }
    for (var id : List.of("isucon10-final", "isucon11-final")) {
      assertEquals(Optional.of(FinalScoreRule.BEST_OF_ORGANISER_RUNS), sheet(id).finalScore(), id);
    }
    assertEquals(Optional.empty(), sheet("isucon4-final").finalScore());
  }

  @Test
  void isucon3sFinalIsToldAsItWas() {
    var sheet = sheet("isucon3-final");
    assertEquals(List.of("s1", "s2", "s3", "s4", "s5"), sheet.servers());
    assertEquals(Optional.of(LocalTime.of(11, 0)), sheet.start());
    assertEquals(Optional.of(LocalTime.of(18, 0)), sheet.end());
    assertEquals(Optional.empty(), sheet.facts().freeze());
    var profile = sheet.profile(Language.JA);
    assertEquals("ISUCON3 決勝", profile.name());
    assertEquals(Duration.ZERO, profile.freeze());
    assertEquals(Profile.FREE.wholeRun(), profile.wholeRun());
    assertEquals(Optional.of("isucon3-final"), profile.resultFormat());
    assertEquals(4, sheet.list(Checklist.DISQUALIFIERS).size());
  }

  @Test
  void theFreeOneIsWhatADayBeginsWith() {
    var free = sheet("free").profile(Language.EN);
    assertEquals(Profile.FREE.id(), free.id());
    assertEquals(Profile.FREE.load(), free.load());
    assertEquals(Profile.FREE.wholeRun(), free.wholeRun());
    assertEquals(Profile.FREE.abortAfter(), free.abortAfter());
    assertEquals(Profile.FREE.freeze(), free.freeze());
  }

  /** Nobody sees two times under this one name. */
  @Test
  void theLastSafeStartOfEveryProfileIsTheOneOfTheRule() {
    for (var sheet : found().sheets()) {
      var last =
          sheet.milestones().stream()
              .filter(one -> one.name().in(Language.EN).equals("Last safe start"))
              .toList();
      assertEquals(1, last.size(), sheet.id());
      assertEquals(new MilestoneTime.AtLastSafeStart(), last.getFirst().time(), sheet.id());
    }
  }

  @Test
  void aTeamsOwnFileIsFoundAndTakesThePlaceOfOneOfTheSameName() throws IOException {
    own(
        "ours",
        with(
            ", \"end\": \"19:30\", \"run\": {\"load\": \"90 s\", \"whole\": \"2 min\"},"
                + " \"milestones\": [{\"name\": {\"en\": \"Go\", \"ja\": \"ゴー\"},"
                + " \"afterStart\": \"1 h\"}]"));
    own("isucon14", with("").replace("\"ours\"", "\"isucon14\""));
    var found = found();
    assertEquals(List.of(), found.troubles());
    assertEquals("うち", found.named("isucon14").orElseThrow().name().in(Language.JA));
    assertEquals(List.of("free", "isucon14", "ours"), ids(found).subList(0, 3));
    var ours = found.named("ours").orElseThrow();
    assertEquals(Duration.ofMinutes(2), ours.profile(Language.EN).wholeRun());
    assertEquals(
        new MilestoneTime.AfterStart(Duration.ofHours(1)), ours.milestones().getFirst().time());
  }

  private static List<String> ids(ProfileCatalog.Found found) {
    return found.sheets().stream().map(ProfileSheet::id).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'start': 11            | start              | TIME_OF_DAY",
        "'start': '25:00'       | start              | TIME_OF_DAY",
        "'freeze': '1 hour'     | freeze             | SPAN",
        "'run': {'lod': '1 s'}  | run/lod            | UNKNOWN_KEY",
        "'run': {'whole': '0 s'}| run                | SPANS",
        "'run': []              | run                | OBJECT",
        "'servers': 3           | servers            | LIST",
        "'servers': ['s1', 2]   | servers/1          | TEXT",
        "'prepare': ['x']       | prepare/0          | OBJECT",
        "'prepare': [{'en':'x'}]| prepare/0/ja       | MISSING",
        "'finalScore': 'best'   | finalScore         | WORD",
        "'reproducePercent': 101| reproducePercent   | RANGE",
        "'failLimit': 0         | failLimit          | RANGE",
        "'resultFormat': 'isucon99' | resultFormat   | FORMAT",
        "'milestones': [{'beforeEnd': '1 h'}] | milestones/0/name | MISSING",
        "'milestones': [{'name': {'en':'x','ja':'x'}, 'rule': 'x'}] | milestones/0/rule | WORD",
        "'milestones': [{'name': {'en':'x','ja':'x'}}] | milestones/0/beforeEnd | MISSING",
        "'milestones': [{'name': {'en':'x','ja':'x'}, 'rule': 'last-safe-start', 'afterStart': '1"
            + " h'}] | milestones/0/rule | ONLY_ONE",
        "'milestones': [{'name': {'en':'x','ja':'x'}, 'beforeEnd': '1 h', 'warning': '9 h'}] |"
            + " milestones/0/warning | SPANS",
        "'servrs': []           | servrs             | UNKNOWN_KEY"
      })
  void aWrongFieldIsToldWithItsPlace(String field, String place, Kind kind) throws IOException {
    var trouble = trouble(with(", " + field.replace('\'', '"')));
    assertEquals(place, trouble.problem().place());
    assertEquals(kind, trouble.problem().kind());
    assertTrue(trouble.file().endsWith("ours.json"), trouble.file());
  }

  @Test
  void aNameThatIsTooLongIsRefused() throws IOException {
    var trouble = trouble(with("").replace("Ours", "O".repeat(81)));
    assertEquals(
        new JsonProblem("name/en", 1, Kind.TOO_LONG, "O".repeat(79) + "…", List.of("80")),
        trouble.problem());
  }

  /** Somebody who mends a file does it once. */
  @Test
  void everythingThatIsWrongIsReportedAtOnceWithItsLine() throws IOException {
    own("ours", with(",\n\"start\": \"25:00\",\n\"servers\": [\"s1\",\n2],\n\"freeze\": 3"));
    assertEquals(
        List.of("2 start", "4 servers/1", "5 freeze"),
        found().troubles().stream()
            .map(one -> one.problem().line() + " " + one.problem().place())
            .sorted()
            .toList());
  }

  @Test
  void aCommentIsForPeople() throws IOException {
    own("ours", with(", \"//\": \"ask Mei about the servers\""));
    assertEquals(List.of(), found().troubles());
  }

  @Test
  void aFieldTwiceAndHalfAFileAreNoJson() throws IOException {
    for (var text : List.of(with(", \"end\": \"18:00\", \"end\": \"19:00\""), "{\"id\": ")) {
      assertEquals(Kind.NOT_JSON, trouble(text).problem().kind());
    }
  }

  @Test
  void aCopiedFileThatKeptItsIdIsToldSo() throws IOException {
    var trouble = trouble(with("").replace("\"ours\"", "\"isucon14\""));
    assertEquals(Kind.NOT_THE_FILE, trouble.problem().kind());
    assertEquals(List.of("ours"), trouble.problem().allowed());
  }

  @Test
  void noFolderOfTheTeamsIsNoTrouble() {
    var none = new ProfileFiles(folder.resolve("none"), MemoryDays.FORMATS).profiles();
    assertEquals(List.of(), none.troubles());
  }

  /** The shelf as it lies in the app's jar, by a class loader that knows nothing else. */
  @Test
  void aFileCopiedIntoTheJarIsFoundThereToo() throws Exception {
    var classes = Path.of("target/classes");
    var jar = folder.resolve("app.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = classes.relativize(file).toString().replace('\\', '/');
        if (name.startsWith("dev/pitwall/") && name.endsWith(".class")
            || name.startsWith("assets/profiles/")
            || name.startsWith("assets/checks/")
            || name.startsWith("assets/formats/")) {
          out.putNextEntry(new ZipEntry(name));
          out.write(Files.readAllBytes(file));
        }
      }
    }
    var libraries =
        Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .filter(path -> path.endsWith(".jar"))
            .map(Path::of)
            .toList();
    var urls = new java.util.ArrayList<URL>(List.of(jar.toUri().toURL()));
    for (var library : libraries) {
      urls.add(library.toUri().toURL());
    }
    try (var loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      var type = loader.loadClass(ProfileFiles.class.getName());
      var formats =
          loader
              .loadClass(FormatFiles.class.getName())
              .getConstructor(Path.class)
              .newInstance(folder.resolve("none"));
      var shelf =
          type.getConstructor(Path.class, loader.loadClass(FormatCatalog.class.getName()))
              .newInstance(folder.resolve("none"), formats);
      var found = type.getMethod("profiles").invoke(shelf);
      var sheets = (List<?>) found.getClass().getMethod("sheets").invoke(found);
      assertEquals(found().sheets().size(), sheets.size());
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links and pipes are made by Unix commands")
  void whatIsNoPlainFileIsToldAndTheOthersAreOffered() throws Exception {
    own("ours", with(""));
    Files.createSymbolicLink(folder.resolve(".#ours.json"), Path.of("mei@laptop.4711"));
    assertEquals(
        0, new ProcessBuilder("mkfifo", folder.resolve("pipe.json").toString()).start().waitFor());
    try (var file = new java.io.RandomAccessFile(folder.resolve("large.json").toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    var found = assertTimeoutPreemptively(Duration.ofSeconds(60), this::found);
    assertTrue(found.named("ours").isPresent());
    assertEquals(
        List.of(Kind.LINK, Kind.TOO_LARGE, Kind.NOT_A_FILE),
        found.troubles().stream().map(one -> one.problem().kind()).toList());
  }
}
