package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.keys.KeyHint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** The key sheet tells every key that works: handlers and sheet read the same tables. */
@FxTest
class KeySheetTest {
  private static final Pattern BEHIND_WORDS = Pattern.compile(" {2}\\(([^) ]+)\\)$");

  /**
   * Who looks at keys beside a {@code KeyTable}, and why. What they take is in the sheet all the
   * same, or is no key of its own.
   */
  private static final Map<String, String> BESIDE_A_TABLE =
      Map.ofEntries(
          Map.entry("WrittenKeys.java", "reads the tables"),
          Map.entry("FormSheet.java", "Enter and Ctrl+Enter of every form: told by the window"),
          Map.entry("DoubleEnterGuard.java", "a second Enter, which does nothing"),
          Map.entry("TypedKeys.java", "which key is still down"),
          Map.entry("NoticeStrip.java", "Tab, which alone leads the focus to it"),
          Map.entry("DragGesture.java", "what is held while the mouse drags"),
          Map.entry("ProfileChoice.java", "Enter of a closed list, as in the fields of its form"),
          Map.entry("RebootKeys.java", "a key that repeats itself, and Esc without a window"),
          Map.entry("CardKeys.java", "which arrow of a line, and the N that is still down"),
          Map.entry("ScoreChart.java", "which arrow of a line of the table"),
          Map.entry("MapHistory.java", "which arrow of a line of the table"),
          Map.entry("ServersView.java", "which arrow of a line of the table"),
          Map.entry("ReviewView.java", "which arrow of a line of the table"),
          Map.entry("DiffPane.java", "which arrow of a line of the table"),
          Map.entry("Leads.java", "Enter and Space, as on any button"),
          Map.entry("TabTraversal.java", "Tab, as in any other field"),
          Map.entry("Icon.java", "icons have codes, too"));

  /** Of a form while one is open, then nobody else hears it; and undo, which is undo anywhere. */
  private static final Set<String> ALIKE = Set.of("Ctrl+Enter", "Ctrl+Z");

  @Test
  void keysAreHandledByTables() throws IOException {
    var beside = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/dev/pitwall/ui"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        var source = Files.readString(file);
        if (source.contains("getCode()")
            || source.contains("KeyCodeCombination")
            || source.contains("KeyCombination.valueOf")) {
          beside.add(file.getFileName().toString());
        }
      }
    }
    beside.removeAll(BESIDE_A_TABLE.keySet());
    assertEquals(Set.of(), beside, "put their keys into a KeyTable");
  }

  @Test
  void everyKeyNamedInATooltipIsInTheSheet() {
    try (var bench = Workbench.full(Language.EN)) {
      var entries = bench.screens();
      for (var entry : entries) {
        var window = bench.window(entries, entry);
        var scene = new Scene(window, 1280, 720);
        bench.look.dress(scene);
        window.applyCss();
        window.layout();
        window.fireEvent(questionMark());
        // Made when it is first opened.
        window.applyCss();
        window.layout();
        var told = keysOfSheet(window);
        var twice = new TreeSet<String>();
        var once = new HashSet<String>();
        for (var cap : window.lookupAll(".key-cap")) {
          var keys = ((Label) cap).getText();
          if (keys.startsWith("Ctrl+") && !ALIKE.contains(keys) && !once.add(keys)) {
            twice.add(keys);
          }
        }
        assertEquals(Set.of(), twice, entry.id() + " gives a key of the window another meaning");
        var named = new TreeSet<String>();
        collect(window, named);
        assertTrue(!named.isEmpty() && !told.isEmpty(), entry.id());
        named.removeAll(told);
        assertEquals(Set.of(), named, entry.id());
      }
    }
  }

  @Test
  void noScreenGivesAKeyOfTheWindowAnotherMeaning() {
    try (var bench = Workbench.full(Language.EN)) {
      var entries = bench.screens();
      for (var entry : entries) {
        var screen = entry.make().get();
        var keys = screen.keys().stream().map(KeyHint::keys).toList();
        // Enter opens whatever has the focus: a row, a mark.
        var others = keys.stream().filter(key -> !key.equals("Enter")).toList();
        assertEquals(new HashSet<>(others).size(), others.size(), entry.id() + " " + keys);
        for (var other : entries) {
          assertTrue(!keys.contains("Ctrl+" + other.digit()), entry.id());
        }
      }
    }
  }

  private static javafx.scene.input.KeyEvent questionMark() {
    return new javafx.scene.input.KeyEvent(
        javafx.scene.input.KeyEvent.KEY_TYPED,
        "?",
        "?",
        javafx.scene.input.KeyCode.UNDEFINED,
        false,
        false,
        false,
        false);
  }

  /** Each key of a line by itself: {@code Enter Space} are two. */
  private static Set<String> keysOfSheet(Parent window) {
    return window.lookupAll(".key-cap").stream()
        .flatMap(cap -> List.of(((Label) cap).getText().split("\\s+")).stream())
        .collect(Collectors.toSet());
  }

  private static void collect(Node node, Set<String> named) {
    // It lies over the whole window, and its keys stand on it.
    if ("lines-sheet".equals(node.getId())) {
      return;
    }
    if (node.getAccessibleHelp() != null) {
      var match = BEHIND_WORDS.matcher(node.getAccessibleHelp());
      if (match.find()) {
        named.add(match.group(1));
      }
    }
    if (node instanceof Parent parent) {
      new ArrayList<>(parent.getChildrenUnmodifiable()).forEach(child -> collect(child, named));
    }
  }
}
