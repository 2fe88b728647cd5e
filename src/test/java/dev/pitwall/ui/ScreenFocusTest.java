package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.PlannedDay;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Typist;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.OpenServerLines;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.shell.Shell;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who comes to a screen has the focus in it, and never on the "undo" of the strip. */
@FxTest
class ScreenFocusTest {
  private static final class Window implements AutoCloseable {
    final Workbench bench;
    final List<ScreenEntry> entries;
    final Scene scene;
    final Typist typist;
    private final Shell shell;
    private final Stage stage = new Stage();

    Window(TestDay day) {
      bench = Workbench.of(day, SampleDay.NOW, Language.EN);
      entries = bench.screens();
      shell = bench.window(entries, entries.getFirst());
      scene = new Scene(shell, 1280, 720);
      bench.look.dress(scene);
      stage.setScene(scene);
      stage.show();
      Fx.waitFor("the window's focus", stage::isFocused);
      typist = new Typist(scene);
    }

    /** A step just done, with its "undo" in the strip. */
    void step() {
      bench.notices.clear();
      bench.desk.submitAndReport(
          new AddNote(bench.ids.note(), Optional.empty(), "lunch"), "command.done.memo", "lunch");
      Fx.waitFor("the strip", () -> scene.lookup("#notice-undo") != null);
      Fx.pulse();
    }

    void go(ScreenEntry entry) {
      if (entry.onRail()) {
        Fx.press(scene, KeyCode.valueOf("DIGIT" + entry.digit()), true, false);
      } else {
        shell.go(entry);
      }
    }

    Node focus() {
      return scene.getFocusOwner();
    }

    boolean isIn(String styleClass) {
      for (var one = focus(); one != null; one = one.getParent()) {
        if (one.getStyleClass().contains(styleClass)) {
          return true;
        }
      }
      return false;
    }

    /** In the screen, and where it is seen. */
    void isAtHome(String when) {
      assertNotNull(focus(), when);
      assertTrue(isIn("place"), when + ": " + focus());
      var bounds = focus().localToScene(focus().getLayoutBounds());
      assertTrue(bounds.getWidth() > 0 && bounds.getHeight() > 0, when + ": " + focus());
      assertTrue(scene.getRoot().getLayoutBounds().intersects(bounds), when + ": " + bounds);
      for (var one = focus(); one != null; one = one.getParent()) {
        assertTrue(one.isVisible(), when + ": " + one);
      }
    }

    @Override
    public void close() {
      shell.close();
      stage.close();
      bench.close();
    }
  }

  static Stream<Supplier<TestDay>> days() {
    return Stream.of(
        SampleDay::full, SampleDay::empty, () -> PlannedDay.of("isucon14", Language.EN, 0));
  }

  @ParameterizedTest
  @MethodSource("days")
  void onArrivalTheFocusIsInTheScreenAtEveryVisit(Supplier<TestDay> day) {
    try (var window = new Window(day.get())) {
      for (int visit = 1; visit <= 3; visit++) {
        for (var entry : window.entries) {
          window.step();
          window.go(entry);
          window.isAtHome(entry.id() + " at once, visit " + visit);
          Fx.pulse();
          window.isAtHome(entry.id() + " after a pulse, visit " + visit);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("days")
  void enterOnArrivalNeverTakesTheLastStepBack(Supplier<TestDay> day) {
    for (var screen : window(day).entries) {
      try (var window = new Window(day.get())) {
        window.step();
        var entry = window.entries.stream().filter(one -> one.id().equals(screen.id())).findAny();
        window.go(entry.orElseThrow());
        window.typist.type("{Enter}");
        window.bench.replica.settled().join();
        assertEquals(0, window.bench.snapshot().day().undone().size(), screen.id());
      }
    }
  }

  private static Window window(Supplier<TestDay> day) {
    try (var window = new Window(day.get())) {
      return window;
    }
  }

  @Test
  void whenTheFocusedControlGoesAwayTheScreenHasTheFocus() {
    try (var window = new Window(SampleDay.full())) {
      window.typist.type("{Ctrl+3}");
      var start = Fx.find(window.scene.getRoot(), "scores-quick-record", Button.class);
      start.requestFocus();
      window.step();
      start.setVisible(false);
      Fx.waitFor("the screen's focus", () -> window.isIn("place"));
      Fx.pulse();
      window.isAtHome("the control is gone");
    }
  }

  static Stream<Consumer<Window>> sheets() {
    return Stream.of(
        window -> window.typist.type("{Ctrl+I}"),
        window -> window.typist.type("{Shift+F1}"),
        window -> window.focus().fireEvent(new OpenServerLines(Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void whatIsTypedUnderASheetReachesNoFieldBehindIt(Consumer<Window> open) {
    try (var window = new Window(SampleDay.full())) {
      window.typist.type("{Ctrl+3}");
      var score = Fx.find(window.scene.getRoot(), "scores-quick-score", TextField.class);
      assertSame(score, window.focus());
      open.accept(window);
      Fx.waitFor("the sheet", () -> window.isIn("key-sheet-ground"));
      window.typist.type("60111{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}60222");
      Fx.pulse();
      assertTrue(window.isIn("key-sheet-ground"), "in the sheet: " + window.focus());
      assertEquals("", score.getText());
      window.typist.type("{Esc}");
      assertSame(score, window.focus(), "back where one was at work");
      open.accept(window);
      window.typist.type("{Ctrl+4}");
      Fx.pulse();
      window.isAtHome("another screen");
      assertEquals("tasks-quick", window.focus().getId());
      open.accept(window);
      window.typist.type("{Ctrl+K}me");
      assertEquals("palette-line", window.focus().getId());
      assertFalse(window.scene.lookup(".key-sheet-ground").isVisible());
    }
  }

  /** Keys that lead to a screen and open a sheet there, before the screen is drawn. */
  private static final List<String> TO_A_SHEET =
      List.of(
          "{Ctrl+8}{Ctrl+F}",
          "{Ctrl+2}{Ctrl+Shift+N}",
          "{Ctrl+3}{Ctrl+Shift+O}",
          "{Ctrl+8}{Ctrl+M}",
          "{Ctrl+3}{Ctrl+E}");

  static Stream<String> toASheet() {
    return TO_A_SHEET.stream();
  }

  @ParameterizedTest
  @MethodSource("toASheet")
  void aSheetThatOpensAsItsScreenComesIntoViewHasTheFocus(String keys) {
    try (var window = new Window(SampleDay.full())) {
      opensAndCloses(window, keys);
    }
  }

  /** Each screen once: it is the first look that must not differ. */
  @Test
  void aSheetOfAPreparedScreenHasTheFocusAsWell() {
    for (var looks : List.of(TO_A_SHEET.subList(0, 3), TO_A_SHEET.subList(3, 5))) {
      try (var window = new Window(SampleDay.full())) {
        window.shell.prepareWhenIdle();
        Fx.waitFor("all screens are made", window.shell::isPrepared);
        looks.forEach(keys -> opensAndCloses(window, keys));
      }
    }
  }

  private static void opensAndCloses(Window window, String keys) {
    window.typist.type(keys);
    Fx.pulse();
    Fx.pulse();
    assertTrue(window.isIn("form-sheet"), keys + ": " + window.focus());
    window.typist.type("{Esc}");
    Fx.pulse();
    window.isAtHome(keys + ", closed");
    assertFalse(window.isIn("form-sheet"));
  }

  /** Whoever looks elsewhere and comes back finds the server chosen that was chosen. */
  @Test
  void serversKeepsTheChosenCardWhileOneIsElsewhere() {
    try (var window = new Window(SampleDay.full())) {
      window.typist.type("{Ctrl+2}3{Ctrl+1}");
      Fx.pulse();
      window.typist.type("{Ctrl+2}");
      Fx.pulse();
      assertEquals("servers-card-s3", window.focus().getId());
      window.typist.type("{Ctrl+K}{Esc}");
      assertEquals("servers-card-s3", window.focus().getId());
      window.typist.type("{Ctrl+N}");
      assertEquals("servers-add-names", window.focus().getId());
      window.typist.type("{Ctrl+1}{Ctrl+2}");
      Fx.pulse();
      assertEquals("servers-card-s3", window.focus().getId());
      window.typist.type("9{Ctrl+1}");
      Fx.pulse();
      window.typist.type("{Ctrl+2}");
      Fx.pulse();
      assertEquals(0, window.scene.getRoot().lookupAll(".server-card:chosen").size());
    }
  }

  @Test
  void tabLeadsToTheStripAndBack() {
    try (var window = new Window(SampleDay.full())) {
      window.typist.type("{Ctrl+4}");
      window.step();
      var undo = Fx.find(window.scene.getRoot(), "notice-undo", Button.class);
      assertTrue(!undo.isFocusTraversable(), "the toolkit must not choose it");
      boolean reached = false;
      for (int i = 0; i < 200 && !reached; i++) {
        window.typist.type("{Tab}");
        reached = window.focus() == undo;
      }
      assertTrue(reached, "nothing needs the mouse");
      window.typist.type(" ");
      Fx.waitFor("it is undone", () -> window.bench.snapshot().day().undone().size() == 1);
      Fx.waitFor("the screen's focus", () -> window.isIn("place"));
    }
  }

  @Test
  void whatIsTypedWithTheFocusOnAToggleGoesIntoTheFirstField() {
    try (var window = new Window(SampleDay.full())) {
      window.typist.type("{Ctrl+3}");
      var score = Fx.find(window.scene.getRoot(), "scores-quick-score", TextField.class);
      var fail = Fx.find(window.scene.getRoot(), "scores-quick-verdict-fail", ToggleButton.class);
      fail.requestFocus();
      window.typist.type(" ");
      assertTrue(fail.isSelected(), "the control uses Space");
      assertEquals("", score.getText());
      assertSame(fail, window.focus());
      window.typist.type("60111");
      assertEquals("60111", score.getText());
      assertSame(score, window.focus());
      window.typist.type("{Enter}");
      Fx.waitFor(
          "it is recorded",
          () ->
              window.bench.notices.shown().stream()
                  .anyMatch(
                      one ->
                          one instanceof Notice.Done done
                              && done.key().equals("scores.done.recorded")));
    }
  }

  @Test
  void onACardLettersAreCommandsAndGoNowhereElse() {
    try (var window = new Window(SampleDay.full())) {
      window.typist.type("{Ctrl+2}1z");
      var line = Fx.find(window.scene.getRoot(), "servers-add-names", TextField.class);
      assertEquals("", line.getText());
      Fx.find(window.scene.getRoot(), "servers-plan-draw", Button.class).requestFocus();
      window.typist.type("s6");
      assertEquals("s6", line.getText());
    }
  }
}
