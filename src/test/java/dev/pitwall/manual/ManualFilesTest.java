package dev.pitwall.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.ManualPages;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of the manual: read whole, the same in both languages, and true about the files. */
class ManualFilesTest {
  /** Sections whose examples are words of the language. */
  private static final Set<String> OWN_EXAMPLES = Set.of("manual", "tasks");

  @Test
  void bothLanguagesHaveTheSameSections() {
    assertEquals(outline(Language.EN), outline(Language.JA));
    assertTrue(outline(Language.EN).size() > 40, "sections were found");
  }

  private static List<String> outline(Language language) {
    return ManualPages.in(language).sections().stream()
        .map(section -> "#".repeat(section.heading().level()) + " " + section.anchor())
        .toList();
  }

  @Test
  void bothLanguagesHaveTheSameBlocks() {
    var japanese = ManualPages.in(Language.JA).sections();
    var english = ManualPages.in(Language.EN).sections();
    for (int i = 0; i < english.size(); i++) {
      assertEquals(shape(english.get(i)), shape(japanese.get(i)), english.get(i).anchor());
    }
  }

  /** What is below each other; of a table its rows. */
  private static List<String> shape(Section section) {
    return section.blocks().stream()
        .map(
            block ->
                switch (block) {
                  case Block.Heading heading -> "heading " + heading.level();
                  case Block.Paragraph _ -> "paragraph";
                  case Block.Entry entry -> "entry " + entry.depth() + " " + entry.mark();
                  case Block.Code code -> code.lines();
                  case Block.Table table ->
                      "table " + table.rows().size() + " x " + table.header().size();
                })
        .toList();
  }

  /** Keys, commands, names of files and fields: nothing of them is left out in a translation. */
  @Test
  void bothLanguagesNameTheSameThings() {
    var japanese = ManualPages.in(Language.JA).sections();
    var english = ManualPages.in(Language.EN).sections();
    for (int i = 0; i < english.size(); i++) {
      if (!OWN_EXAMPLES.contains(english.get(i).anchor())) {
        assertEquals(named(english.get(i)), named(japanese.get(i)), english.get(i).anchor());
      }
    }
  }

  private static Set<String> named(Section section) {
    return section.blocks().stream()
        .flatMap(ManualPages::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheAppLinksToIsThere(Language language) {
    var manual = Manual.shipped(language);
    for (var topic : Topic.values()) {
      assertTrue(manual.section(topic.anchor()).isPresent(), topic.anchor());
    }
  }

  @Test
  void theViewsAreInTheDatabase() throws IOException {
    var views = new TreeSet<String>();
    try (var files = Files.list(Path.of("src/main/resources/dev/pitwall/log"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".sql")).toList()) {
        Pattern.compile("CREATE OR REPLACE VIEW ([a-z_]+) AS")
            .matcher(Files.readString(file))
            .results()
            .forEach(match -> views.add(match.group(1)));
      }
    }
    assertEquals(views, new TreeSet<>(ManualPages.in(Language.EN).firstColumn("storage-sql")));
  }

  @Test
  void theBuildHasWhatItIsSaidToHave() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    var pages = ManualPages.in(Language.EN);
    var jar =
        Pattern.compile("h2-([0-9.]+)\\.jar").matcher(pages.codeBlocks("storage-sql").getFirst());
    assertTrue(jar.find());
    assertTrue(pom.contains("<artifactId>h2</artifactId><version>" + jar.group(1) + "<"));
    for (var command : pages.firstColumn("development")) {
      words(command)
          .filter(word -> word.startsWith("-P"))
          .forEach(word -> assertTrue(pom.contains("<id>" + word.substring(2) + "</id>"), command));
    }
  }

  private static Stream<String> words(String command) {
    return Arrays.stream(command.split(" "));
  }
}
