package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The style sheets keep the rules of the look: one place for colours, no dead or missing names. */
class StyleSheetsTest {
  private static final Path SHEETS = Path.of("src/main/resources/dev/pitwall/ui");
  private static final Path CODE = Path.of("src/main/java/dev/pitwall/ui");
  private static final Pattern DEFINED = Pattern.compile("(-pw-[a-z-]+)\\s*:\\s*([^;]+);");
  private static final Pattern USED = Pattern.compile("-pw-[a-z-]+");
  private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");
  private static final Pattern PREFIX = Pattern.compile("\"([a-z][a-z0-9-]*-)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*)\"");

  @Test
  void bothThemesDefineTheSameTokens() throws Exception {
    var dark = tokens("tokens.css");
    assertTrue(dark.size() > 50, "tokens were found");
    assertEquals(dark.keySet(), tokens("tokens-light.css").keySet());
  }

  /** Tokens for other themes lie over them. */
  @Test
  void everySheetIsPartOfTheOneThatScenesTake() throws Exception {
    var imported =
        Pattern.compile("@import url\\(\"([^\"]+)\"\\);")
            .matcher(Files.readString(SHEETS.resolve("pitwall.css")))
            .results()
            .map(m -> m.group(1))
            .toList();
    var all = new TreeSet<String>();
    sheets().forEach(sheet -> all.add(sheet.getFileName().toString()));
    all.removeAll(Set.of("pitwall.css", "tokens-light.css", "tokens-greys.css"));
    assertEquals(all, new TreeSet<>(imported));
    assertEquals(all.size(), imported.size(), "none is imported twice");
  }

  @Test
  void everyTokenUsedIsDefined() throws Exception {
    var defined = new TreeSet<String>();
    var used = new TreeSet<String>();
    for (var sheet : sheets()) {
      var text = Files.readString(sheet);
      DEFINED.matcher(text).results().forEach(m -> defined.add(m.group(1)));
      USED.matcher(text).results().forEach(m -> used.add(m.group()));
    }
    used.removeAll(defined);
    assertEquals(Set.of(), used);
  }

  @Test
  void coloursAreNamedInTheTokensOnly() throws Exception {
    for (var sheet : sheets()) {
      if (!sheet.getFileName().toString().startsWith("tokens")) {
        assertFalse(
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(")
                .matcher(Files.readString(sheet))
                .find(),
            sheet + " names a colour");
      }
    }
    for (var file : files(CODE, ".java")) {
      var code = Files.readString(file);
      assertFalse(code.matches("(?s).*setStyle\\([^;]*(color|fill|#).*"), file + " styles inline");
      assertFalse(code.contains("Color.web"), file + " names a colour");
    }
  }

  @Test
  void everyStyleClassIsGivenToSomethingInTheCode() throws Exception {
    var known = new TreeSet<>(libraryClasses());
    var prefixes = new TreeSet<String>();
    for (var file : files(CODE, ".java")) {
      var code = Files.readString(file);
      LITERAL.matcher(code).results().forEach(m -> known.add(m.group(1)));
      PREFIX.matcher(code).results().forEach(m -> prefixes.add(m.group(1)));
    }
    var missing = new ArrayList<String>();
    for (var sheet : sheets()) {
      var rules =
          Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/|\\{.*?\\}|@import[^;]*;", "\n");
      CLASS
          .matcher(rules)
          .results()
          .filter(m -> !known.contains(m.group(1)))
          .filter(m -> prefixes.stream().noneMatch(m.group(1)::startsWith))
          .forEach(m -> missing.add(sheet.getFileName() + " ." + m.group(1)));
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyTokenForTextReadsOnTheSurfacesOfItsTheme() throws Exception {
    var poor = new ArrayList<String>();
    for (var sheet : List.of("tokens.css", "tokens-light.css")) {
      var tokens = tokens(sheet);
      for (var name : List.of("fg", "fg-muted", "accent")) {
        onSurfaces(tokens, "-pw-" + name, sheet, poor);
      }
      for (var name : List.of("pass", "fail", "aborted", "warn", "void", "confirmed", "running")) {
        onSurfaces(tokens, "-pw-" + name, sheet, poor);
        pair(tokens, "-pw-" + name, "-pw-" + name + "-bg", sheet, poor);
      }
      for (var name :
          List.of("blue", "orange", "yellow", "green", "sky", "purple", "vermillion", "grey")) {
        onSurfaces(tokens, "-pw-tint-" + name + "-fg", sheet, poor);
        pair(tokens, "-pw-tint-" + name + "-fg", "-pw-tint-" + name + "-bg", sheet, poor);
        pair(tokens, "-pw-on-tint-" + name, "-pw-tint-" + name, sheet, poor);
        pair(tokens, "-pw-fg", "-pw-tint-" + name + "-bg", sheet, poor);
      }
      pair(tokens, "-pw-on-accent", "-pw-accent-bg", sheet, poor);
    }
    assertEquals(List.of(), poor, "contrast below 4.5");
  }

  private static void onSurfaces(
      Map<String, String> tokens, String text, String sheet, List<String> poor) {
    for (var surface : List.of("-pw-bg", "-pw-bg-raised", "-pw-bg-sunken", "-pw-bg-hover")) {
      pair(tokens, text, surface, sheet, poor);
    }
  }

  private static void pair(
      Map<String, String> tokens, String text, String ground, String sheet, List<String> poor) {
    double one = luminance(tokens.get(text));
    double other = luminance(tokens.get(ground));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) {
      poor.add(sheet + ": " + text + " on " + ground + " " + contrast);
    }
  }

  /** As WCAG 2 defines it. */
  private static double luminance(String hex) {
    var parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      parts[i] = part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  private static Map<String, String> tokens(String sheet) throws IOException {
    var tokens = new TreeMap<String, String>();
    DEFINED
        .matcher(Files.readString(SHEETS.resolve(sheet)))
        .results()
        .forEach(m -> tokens.put(m.group(1), m.group(2).strip()));
    return tokens;
  }

  /** The classes that JavaFX, the theme and ControlsFX give to their own controls. */
  private static Set<String> libraryClasses() throws IOException {
    var classes = new TreeSet<String>();
    try (var theme =
        StyleSheetsTest.class.getResourceAsStream("/atlantafx/base/theme/primer-dark.css")) {
      var text = new String(theme.readAllBytes(), StandardCharsets.UTF_8);
      CLASS.matcher(text).results().forEach(m -> classes.add(m.group(1)));
    }
    classes.addAll(List.of("range-slider", "range-bar", "low-thumb", "high-thumb"));
    classes.addAll(List.of("popover", "border", "axis", "icon"));
    // The type scale is offered whole, whether or not a screen uses each size today.
    classes.addAll(List.of("t-clock", "t-board"));
    return classes;
  }

  private static List<Path> sheets() throws IOException {
    return files(SHEETS, ".css");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      var found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertTrue(found.size() > 3, "files were found");
      return found;
    }
  }
}
