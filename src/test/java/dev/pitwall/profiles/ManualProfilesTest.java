package dev.pitwall.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.json.JsonProblem;
import dev.pitwall.testing.ManualPages;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the manual says about profiles is what their reader knows. */
class ManualProfilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void everyFieldIsThereAndNoOther(Language language) throws IOException {
    Files.writeString(folder.resolve("ours.json"), "{\"nothing\": 1}");
    var trouble = new ProfileFiles(folder, MemoryDays.FORMATS).profiles().troubles().getFirst();
    assertEquals(JsonProblem.Kind.UNKNOWN_KEY, trouble.problem().kind());
    assertEquals(
        new TreeSet<>(trouble.problem().allowed()),
        new TreeSet<>(ManualPages.in(language).firstColumn("profiles-fields")));
  }

  /** A profile made of the table's own examples. */
  @ParameterizedTest
  @EnumSource
  void theExamplesAreRead(Language language) throws IOException {
    Files.writeString(
        folder.resolve("ours.json"),
        """
        {"id": "ours", "name": {"en": "Ours", "ja": "自分たち"},
         "start": "%s", "servers": %s, "run": %s, "freeze": "%s",
         "milestones": [{"name": {"en": "Last", "ja": "最後"}, %s}]}
        """
            .formatted(
                example(language, "start", 0),
                example(language, "servers", 0),
                example(language, "run", 0),
                example(language, "freeze", 0),
                example(language, "milestones", 3)));
    var found = new ProfileFiles(folder, MemoryDays.FORMATS).profiles();
    assertEquals(List.of(), found.troubles());
    var sheet = found.named("ours").orElseThrow();
    assertEquals(1, sheet.milestones().size());
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleIsThere(Language language) {
    assertEquals(
        Stream.of(FinalScoreRule.values())
            .map(rule -> rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList(),
        examples(language, "finalScore"));
  }

  private static String example(Language language, String field, int index) {
    return examples(language, field).get(index);
  }

  private static List<String> examples(Language language, String field) {
    return ManualPages.in(language).rows("profiles-fields").stream()
        .filter(row -> ManualPages.code(row.getFirst()).findFirst().orElseThrow().equals(field))
        .flatMap(row -> ManualPages.code(row.getLast()))
        .toList();
  }
}
