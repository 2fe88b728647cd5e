package dev.pitwall.ui;

import dev.pitwall.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The five-minute story as it stands in README.md.
 *
 * @param steps in their order
 */
record ReadmeStory(List<Step> steps) {
  private static final Pattern STEP =
      Pattern.compile(
          "^\\d+\\. \\*\\*.+?(?=^\\d+\\. \\*\\*|^$)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern TYPED = Pattern.compile("`([^`]+)`");
  private static final Pattern SHOWN_EN = Pattern.compile("(?<!\\*)\\*([^*]+)\\*(?!\\*)");
  private static final Pattern SHOWN_JA = Pattern.compile("「([^」]+)」");

  /**
   * One of its numbered steps.
   *
   * @param typed keys and words, in their order
   * @param shown what is on the screen at some time during the step
   */
  record Step(List<String> typed, List<String> shown) {}

  static ReadmeStory read(Language language) throws IOException {
    var readme = Files.readString(Path.of("README.md"));
    var heading = language == Language.EN ? "## Five minutes\n" : "## 5分で一巡り\n";
    var from = readme.indexOf(heading) + heading.length();
    var section = readme.substring(from, readme.indexOf("\n## ", from));
    var shown = language == Language.EN ? SHOWN_EN : SHOWN_JA;
    return new ReadmeStory(
        STEP.matcher(section)
            .results()
            .map(step -> new Step(all(TYPED, step.group()), all(shown, step.group())))
            .toList());
  }

  private static List<String> all(Pattern pattern, String text) {
    var found = new ArrayList<String>();
    pattern
        .matcher(text)
        .results()
        .forEach(match -> found.add(match.group(1).replaceAll("\\s*\\n\\s*", " ")));
    return List.copyOf(found);
  }
}
