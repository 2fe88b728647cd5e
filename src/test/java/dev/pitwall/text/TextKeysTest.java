package dev.pitwall.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.backup.Backup;
import dev.pitwall.backup.BackupTrouble;
import dev.pitwall.domain.decide.Refusal;
import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.Reading;
import dev.pitwall.json.JsonProblem;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.bundle.BundleFile;
import dev.pitwall.report.timeline.BadLine;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.team.postgres.PostgresCheck;
import dev.pitwall.team.postgres.PostgresTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything the code asks for, and nothing that nobody asks for. */
class TextKeysTest {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(\\.[A-Za-z0-9_]+)+)\"");

  /** Where a page takes a text. */
  private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z]*(\\.[A-Za-z0-9_]+)+)}");

  private static final Pattern GAP = Pattern.compile("\\{\\d}");

  private final Texts english = new Texts(Language.EN, ZoneOffset.UTC);
  private final Texts japanese = new Texts(Language.JA, ZoneOffset.UTC);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(japanese.keys()));
  }

  @Test
  void bothLanguagesFillInTheSameThings() {
    for (var key : english.keys()) {
      assertEquals(gaps(english.of(key)), gaps(japanese.of(key)), key);
    }
  }

  @Test
  void whatIsFilledInIsNotFilledOnceMore() {
    assertEquals(
        "Task: {1} and $0 (Mei)", english.of("review.event.task.added", "{1} and $0", "Mei"));
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
  }

  @Test
  void noKeyIsDead() throws Exception {
    var asked = asked();
    var dead =
        english.keys().stream()
            .filter(
                key ->
                    !key.matches(
                        "(enum|rejection|refusal|problem|csv\\.bad|csv\\.refused|bundle\\.refused|kit\\.refused|evidence\\.bad|evidence\\.failed|evidence\\.trouble\\.probe|json\\.bad)\\..*"))
            .filter(key -> !asked.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), dead);
  }

  @Test
  void everyRefusalAndProblemHasItsWords() {
    var missing = new TreeSet<String>();
    for (var type : Rejection.class.getPermittedSubclasses()) {
      missing.add("rejection." + type.getSimpleName());
    }
    for (var type : Refusal.class.getPermittedSubclasses()) {
      missing.add("refusal." + type.getSimpleName());
    }
    for (var kind : Problem.Kind.values()) {
      Stream.of("what", "safe", "next").forEach(p -> missing.add("problem." + kind + "." + p));
    }
    for (var reason : BadLine.Reason.values()) {
      missing.add("csv.bad." + reason);
    }
    for (var reason : Timelines.Reason.values()) {
      missing.add("csv.refused." + reason);
    }
    for (var reason : BundleFile.Reason.values()) {
      missing.add("bundle.refused." + reason);
    }
    // What is about events alone a kit cannot have.
    Stream.of(BundleFile.Reason.values())
        .filter(
            reason ->
                !Set.of("TOO_MANY_EVENTS", "BAD_EVENT", "DOUBLE_EVENT", "WRONG_HEADS")
                    .contains(reason.name()))
        .forEach(reason -> missing.add("kit.refused." + reason));
    for (var state : ProbeResult.State.values()) {
      missing.add("evidence.trouble.probe." + state);
    }
    for (var why : Reading.Why.values()) {
      missing.add("evidence.bad." + why);
    }
    for (var why : Answer.Why.values()) {
      missing.add("evidence.failed." + why);
    }
    for (var trouble : BackupTrouble.values()) {
      missing.add("enum.BackupTrouble." + trouble);
      Stream.of("what", "safe", "next")
          .forEach(p -> missing.add("problem.BACKUP_NOT_MADE." + trouble + "." + p));
    }
    for (var fault : PostgresTrouble.Fault.values()) {
      missing.add("enum.Fault." + fault);
    }
    for (var note : PostgresCheck.CheckNote.values()) {
      missing.add("enum.CheckNote." + note);
    }
    for (var place : Backup.Place.values()) {
      missing.add("enum.Place." + place);
    }
    for (var kind : JsonProblem.Kind.values()) {
      missing.add("json.bad." + kind);
    }
    missing.removeAll(english.keys());
    assertEquals(Set.of(), missing);
  }

  /** A literal that shares its first word with keys, and is none, is a slip. */
  @Test
  void everyKeyAskedForExists() throws Exception {
    var screens =
        english.keys().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .filter(
                word ->
                    !Set.of("enum", "rejection", "refusal", "problem", "list", "app")
                        .contains(word))
            .collect(Collectors.toSet());
    assertTrue(screens.contains("shell"), "keys were found");
    var missing = new TreeSet<String>();
    for (var literal : literals(Path.of("src/main/java/dev/pitwall"))) {
      if (screens.contains(literal.substring(0, literal.indexOf('.')))
          && !literal.matches(".*\\.(css|png)")
          && !english.keys().contains(literal)) {
        missing.add(literal);
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static Set<String> asked() throws IOException {
    var asked = literals(Path.of("src/main/java"));
    asked.addAll(found(PLACE, Path.of("src/main/resources"), ".html"));
    return asked;
  }

  private static Set<String> literals(Path folder) throws IOException {
    return found(LITERAL, folder, ".java");
  }

  private static Set<String> found(Pattern pattern, Path folder, String ending) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        pattern.matcher(Files.readString(file)).results().forEach(m -> found.add(m.group(1)));
      }
    }
    return found;
  }
}
