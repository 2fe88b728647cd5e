package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.manual.Manual;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.ManualPages;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.manual.ManualPane;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways into the manual, and what the window does while it is read. */
@FxTest
class ManualWindowTest {
  private record Window(Workbench bench, Scene scene) implements AutoCloseable {
    static Window of(Language language) {
      return of(Workbench.full(language));
    }

    static Window of(Workbench bench) {
      var screens = bench.screens();
      var scene = new Scene(bench.window(screens, screens.getFirst()), 1280, 720);
      bench.look.dress(scene);
      var window = new Window(bench, scene);
      window.lay();
      return window;
    }

    void lay() {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      scene.snapshot(null);
    }

    ManualPane manual() {
      return (ManualPane) scene.getRoot().lookup(".manual-pane");
    }

    void press(KeyCode code) {
      Fx.press(scene, code, false, false);
      lay();
    }

    void go(KeyCode digit) {
      Fx.press(scene, digit, true, false);
      lay();
    }

    void type(String character) {
      scene
          .getFocusOwner()
          .fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_TYPED,
                  character,
                  character,
                  KeyCode.UNDEFINED,
                  false,
                  false,
                  false,
                  false));
      lay();
    }

    <N extends javafx.scene.Node> N find(String id, Class<N> type) {
      return Fx.find(scene.getRoot(), id, type);
    }

    /** The title that is chosen in the contents. */
    String section() {
      Fx.waitFor(
          "the manual is read",
          () ->
              scene.getRoot().lookup("#manual-contents") instanceof ListView<?> list
                  && !list.getItems().isEmpty());
      lay();
      var cell = scene.getRoot().lookup(".manual-contents .list-cell:selected .label");
      return ((Label) cell).getText();
    }

    /** Types a command and does it. */
    void command(String line) {
      Fx.press(scene, KeyCode.K, true, false);
      lay();
      find("palette-line", TextField.class).setText(line);
      lay();
      press(KeyCode.ENTER);
    }

    @Override
    public void close() {
      bench.close();
    }
  }

  @Test
  void f1OpensTheChapterOfTheScreenAndClosesIt() {
    try (var window = Window.of(Language.EN)) {
      window.go(KeyCode.DIGIT3);
      var score = window.find("scores-quick-score", TextField.class);
      score.requestFocus();
      score.setText("110");
      window.press(KeyCode.F1);
      assertEquals("Scores", window.section());
      assertTrue(window.scene.getRoot().lookup(".contest-bar").isVisible());
      window.press(KeyCode.F1);
      assertFalse(window.manual().isOpen());
      assertSame(score, window.scene.getFocusOwner());
      assertEquals("110", score.getText());
      window.go(KeyCode.DIGIT4);
      window.press(KeyCode.F1);
      assertEquals("Tasks", window.section());
      window.press(KeyCode.ESCAPE);
      assertFalse(window.manual().isOpen());
    }
  }

  /** Every screen has a chapter, in both languages. */
  @ParameterizedTest
  @EnumSource
  void everyScreenHasAChapter(Language language) {
    try (var bench = Workbench.empty(language)) {
      var manual = Manual.shipped(language);
      for (var entry : bench.screens()) {
        var section = manual.sections().get(manual.section(entry.id()).orElseThrow());
        assertTrue(section.isChapter(), entry.id());
        assertEquals(bench.texts.now().of(entry.titleKey()), section.title());
      }
    }
  }

  @Test
  void goingToAScreenClosesIt() {
    try (var window = Window.of(Language.EN)) {
      window.press(KeyCode.F1);
      window.go(KeyCode.DIGIT1);
      assertFalse(window.manual().isOpen());
      window.press(KeyCode.F1);
      window.go(KeyCode.DIGIT3);
      assertFalse(window.manual().isOpen());
      assertTrue(window.find("scores-quick-score", TextField.class).isVisible());
    }
  }

  @Test
  void theBarAndTheKeySheetLeadToItAndTheSheetHasItsKeys() {
    try (var window = Window.of(Language.EN)) {
      window.find("shell-manual", Button.class).fire();
      window.lay();
      assertEquals("War room", window.section());
      window.scene.getRoot().lookup("#manual-page").requestFocus();
      window.type("?");
      assertTrue(caps(window).contains("Shift+Enter"), () -> caps(window).toString());
      window.press(KeyCode.ESCAPE);
      window.press(KeyCode.ESCAPE);
      assertFalse(window.manual().isOpen());
      window.type("?");
      assertFalse(caps(window).contains("Shift+Enter"));
      window.find("key-sheet-manual", Button.class).fire();
      window.lay();
      assertTrue(window.manual().isOpen());
      assertFalse(window.scene.getRoot().lookup(".key-sheet").getParent().isVisible());
    }
  }

  private static Set<String> caps(Window window) {
    return window.scene.getRoot().lookupAll(".key-cap").stream()
        .map(cap -> ((Label) cap).getText())
        .collect(Collectors.toSet());
  }

  @Test
  void theCommandLineOpensItAtATopicOrASearch() {
    try (var window = Window.of(Language.EN)) {
      window.command("help reboot");
      assertEquals("Reboot", window.section());
      window.command("manual");
      assertEquals("War room", window.section());
      window.command("help journal.jsonl");
      assertEquals("Where things are stored", window.section());
      assertEquals("journal.jsonl", window.find("manual-search", TextField.class).getText());
      assertSame(window.find("manual-search", TextField.class), window.scene.getFocusOwner());
    }
    try (var window = Window.of(Language.JA)) {
      window.command("ヘルプ再起動");
      assertEquals("再起動", window.section());
    }
  }

  /** All that the manual says can be typed to the window. */
  @ParameterizedTest
  @EnumSource
  void everyCommandOfTheWindowIsTaken(Language language) {
    try (var window = Window.of(language)) {
      var commands =
          ManualPages.in(language).rows("commands-window").stream()
              .flatMap(row -> row.subList(0, row.size() - 1).stream())
              .flatMap(ManualPages::code)
              .filter(command -> !Set.of("redo", "やり直し").contains(command))
              .toList();
      assertTrue(commands.size() > 15);
      Fx.press(window.scene, KeyCode.K, true, false);
      window.lay();
      for (var command : commands) {
        window.find("palette-line", TextField.class).setText(command);
        window.lay();
        var sentence = window.find("palette-sentence", Label.class);
        assertTrue(sentence.getStyleClass().contains("ready"), command + ": " + sentence.getText());
      }
    }
  }

  @Test
  void theKeysOfTheBoardRestWhileItIsRead() {
    try (var window = Window.of(Language.EN)) {
      window.go(KeyCode.DIGIT5);
      window.press(KeyCode.F1);
      assertEquals("Reboot", window.section());
      var before = window.bench.replica.snapshot();
      window.scene.getRoot().lookup("#manual-page").requestFocus();
      window.press(KeyCode.SPACE);
      window.type("x");
      Fx.pulse();
      assertSame(before, window.bench.replica.snapshot());
      assertEquals("x", window.find("manual-search", TextField.class).getText());
      window.press(KeyCode.ESCAPE);
      window.press(KeyCode.ESCAPE);
      assertFalse(window.manual().isOpen());
      assertEquals(null, window.scene.getRoot().lookup("#reboot-ng-reason"));
    }
  }

  @Test
  void aProblemOfTheFilesLeadsToItsSection() {
    try (var window = Window.of(Language.EN)) {
      window.bench.notices.show(new Notice.Broken(Problem.of(Problem.Kind.DATABASE_BEHIND)));
      window.lay();
      window.find("notice-DATABASE_BEHIND-manual", Button.class).fire();
      window.lay();
      assertEquals("Journal and database", window.section());
      window.bench.notices.show(new Notice.Broken(Problem.of(Problem.Kind.CLOCK_BEHIND)));
      window.lay();
      assertEquals(null, window.scene.getRoot().lookup("#notice-CLOCK_BEHIND-manual"));
    }
  }

  @Test
  void theSheetOfAFormatLeadsToItsKeysAndKeepsWhatIsTyped() {
    try (var window = Window.of(Language.EN)) {
      window.go(KeyCode.DIGIT8);
      window.find("settings-add-format", Button.class).fire();
      Fx.waitFor("the sheet", () -> window.scene.getRoot().lookup("#format-form-text") != null);
      window.lay();
      var text = window.find("format-form-text", TextArea.class);
      text.setText("{ half");
      text.requestFocus();
      window.find("format-form-manual", Button.class).fire();
      window.lay();
      assertEquals("Keys of a format", window.section());
      window.press(KeyCode.ESCAPE);
      assertFalse(window.manual().isOpen());
      assertEquals("{ half", text.getText());
      assertSame(text, window.scene.getFocusOwner());
    }
  }

  @Test
  void anEmptyScreenLeadsToTheManual() {
    try (var window = Window.of(Workbench.empty(Language.JA))) {
      window.go(KeyCode.DIGIT3);
      var button = window.find("scores-manual", Button.class);
      var room = window.scene.getRoot().lookup(".split-pane");
      var seen = room.localToScene(room.getLayoutBounds());
      assertTrue(seen.contains(button.localToScene(button.getLayoutBounds())), "not cut off");
      button.fire();
      window.lay();
      assertEquals("結果を記録する", window.section());
    }
  }

  @Test
  void itIsReadInBothLanguagesAndThemes() {
    try (var window = Window.of(Language.EN)) {
      window.press(KeyCode.F1);
      assertEquals("War room", window.section());
      Fx.press(window.scene, KeyCode.J, true, true);
      for (int i = 0; i < 200 && !titles(window).contains("作戦室"); i++) {
        Fx.pulse();
        window.lay();
      }
      assertEquals("作戦室", window.section());
      Fx.press(window.scene, KeyCode.L, true, true);
      assertEquals(Theme.LIGHT, window.bench.look.theme().get());
      assertTrue(window.manual().isOpen());
    }
  }

  private static List<String> titles(Window window) {
    return window.scene.getRoot().lookupAll(".manual-contents .list-cell .label").stream()
        .map(label -> ((Label) label).getText())
        .toList();
  }

  /** Each key of each screen stands in the manual's table for it, and no other does. */
  @ParameterizedTest
  @EnumSource
  void theTablesOfKeysAreThoseOfTheScreens(Language language) {
    try (var window = Window.of(language)) {
      var pages = ManualPages.in(language);
      for (var entry : window.bench.screens()) {
        var keys = entry.make().get().keys().stream().map(hint -> hint.keys()).toList();
        assertEquals(new TreeSet<>(keys), keys(pages, entry.id()), entry.id());
      }
      window.press(KeyCode.F1);
      assertEquals(
          window.manual().keys().stream()
              .map(hint -> hint.keys())
              .collect(Collectors.toCollection(TreeSet::new)),
          keys(pages, "manual"));
      window.press(KeyCode.F1);
      window.type("?");
      var known = new TreeSet<>(keys(pages, "window"));
      known.addAll(keys(pages, "palette"));
      known.addAll(keys(pages, "warroom"));
      assertEquals(known, new TreeSet<>(caps(window)));
    }
  }

  private static TreeSet<String> keys(ManualPages pages, String screen) {
    return new TreeSet<>(pages.firstColumn("keys-" + screen));
  }

  /** A key that is named anywhere in the manual is one of a table. */
  @ParameterizedTest
  @EnumSource
  void everyKeyThatIsNamedExists(Language language) {
    var pages = ManualPages.in(language);
    var known =
        pages.from("keys").stream()
            .flatMap(section -> section.blocks().stream())
            .flatMap(ManualPages::code)
            .flatMap(ManualWindowTest::strokes)
            .collect(Collectors.toSet());
    var named =
        pages.sections().stream()
            .filter(section -> !section.anchor().startsWith("keys"))
            .flatMap(section -> section.blocks().stream())
            .flatMap(ManualPages::code)
            .filter(ManualWindowTest::isKey)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(named.size() > 50, named::toString);
    // What is held while something else is pressed or dragged, and the letters of roles.
    named.removeAll(Set.of("Ctrl", "Shift", "Ctrl+Shift"));
    named.removeIf(key -> key.matches("[A-Z]") && known.contains("A … Z"));
    named.removeAll(known);
    assertEquals(Set.of(), named);
  }

  private static boolean isKey(String code) {
    return code.matches(
        "(Ctrl|Shift|Alt)(\\+.+)?|F\\d+|Esc|Enter|Tab|Space|Delete|Home|[A-Z←→↑↓/?]");
  }

  /** {@code Ctrl+← →} are two keys. */
  private static Stream<String> strokes(String keys) {
    var held = keys.substring(0, Math.max(keys.lastIndexOf('+'), -1) + 1);
    return Stream.concat(
        Stream.of(keys),
        Stream.of(keys.split(" "))
            .map(one -> one.contains("+") || one.length() > 1 ? one : held + one));
  }
}
