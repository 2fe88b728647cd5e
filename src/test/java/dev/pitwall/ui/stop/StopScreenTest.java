package dev.pitwall.ui.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.rules.ServerChecks;
import dev.pitwall.report.export.SecretDay;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.StopDay;
import dev.pitwall.testing.TeamPictures;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.shell.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@FxTest
class StopScreenTest {
  private Workbench bench;
  private Shell shell;
  private Scene scene;

  private void inTheWindow(TestDay day, String first, Runnable test) {
    try (var made = Workbench.of(day, day.now(), Language.EN)) {
      bench = made;
      var screens = bench.screens();
      shell =
          bench.window(
              screens,
              screens.stream().filter(one -> one.id().equals(first)).findFirst().orElseThrow());
      scene = new Scene(shell, 1280, 720);
      bench.look.dress(scene);
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      Fx.waitFor("the window's focus", stage::isFocused);
      Fx.pulse();
      test.run();
      stage.hide();
    }
  }

  private void type(String letter) {
    scene
        .getFocusOwner()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
  }

  private static void press(Node node, KeyCode code) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private String head() {
    return Fx.find(scene.getRoot(), "stop-head", Label.class).getText();
  }

  private void isAt(String screen) {
    assertEquals(Optional.of(screen), shell.screen().get());
  }

  @Test
  void oneKeyLeadsThereFromTheBoardAndEscBack() {
    inTheWindow(
        StopDay.done(3),
        "reboot",
        () -> {
          type("m");
          isAt("stop");
          assertEquals("GO", head());
          Fx.pulse();
          press(scene.getFocusOwner(), KeyCode.ESCAPE);
          isAt("reboot");
        });
  }

  @Test
  void theCommandLineLeadsThere() {
    for (var typed : List.of("stop?", "stop", "終了確認", "may we stop?")) {
      inTheWindow(
          StopDay.done(3),
          "warroom",
          () -> {
            Fx.press(scene, KeyCode.K, true, false);
            Fx.pulse();
            var line = Fx.find(scene.getRoot(), "palette-line", TextField.class);
            line.setText(typed);
            line.positionCaret(typed.length());
            Fx.pulse();
            press(line, KeyCode.ENTER);
            isAt("stop");
          });
    }
  }

  @Test
  void whatIsMissingLeadsToWhereItIsMended() {
    var leads =
        List.of(
            "scores-r1741", "reboot-s1", "reboot-s2", "reboot-s3", "tasks-card", "prepare-open");
    for (var lead : leads) {
      inTheWindow(
          StopDay.missing(3),
          "stop",
          () -> {
            assertEquals("FAIL", head());
            press(Fx.find(scene.getRoot(), "stop-missing-" + lead, Node.class), KeyCode.ENTER);
            isAt(lead.substring(0, lead.indexOf('-')));
          });
    }
  }

  @Test
  void closingWorkIsTickedLineByLineAndServerByServer() {
    var day = StopDay.closingWork(3);
    var own =
        ServerChecks.closing(day.day(), day.day().servers().get(TestDay.S1)).stream()
            .filter(line -> !line.done())
            .map(line -> line.line().id().value())
            .toList();
    inTheWindow(
        day,
        "stop",
        () -> {
          assertEquals("s1 VOID", head());
          // The same line is open on each of the three servers.
          assertEquals(3, scene.getRoot().lookupAll("#stop-missing-stop-" + own.getFirst()).size());
          press(row("missing-stop-" + own.getFirst()), KeyCode.ENTER);
          Fx.pulse();
          assertEquals("stop-closing-s1-" + own.getFirst(), scene.getFocusOwner().getId());
          press(scene.getFocusOwner(), KeyCode.SPACE);
          Fx.waitFor("the tick", () -> says("s1", own.getFirst(), "Mei"));
          assertFalse(says("s1", own.getLast(), "Mei"));
          press(scene.getFocusOwner(), KeyCode.A);
          Fx.waitFor("all ticks", () -> says("s1", own.getLast(), "Mei"));
          press(scene.getFocusOwner(), KeyCode.SPACE);
          Fx.waitFor("the tick is taken back", () -> !says("s1", own.getFirst(), "Mei"));
        });
  }

  @Test
  void whatEvidenceProvesIsTickedByItselfAndShowsWhen() {
    var day = StopDay.done(3);
    var enabled =
        CheckLine.of(day.day(), LineList.CLOSING, day.day().servers().get(TestDay.S1)).stream()
            .filter(line -> line.proof().isPresent())
            .findFirst()
            .orElseThrow()
            .id()
            .value();
    inTheWindow(
        day,
        "stop",
        () -> {
          assertTrue(says("s1", enabled, "proved by evidence of 17:35"));
          assertFalse(says("s1", enabled, "Mei"));
        });
  }

  private Node row(String name) {
    return Fx.find(scene.getRoot(), "stop-" + name, Node.class);
  }

  private boolean says(String server, String line, String words) {
    return row("closing-" + server + "-" + line).getAccessibleText().contains(words);
  }

  @Test
  void theProjectorTakesThePageAndGivesItBack() {
    inTheWindow(
        StopDay.missing(3),
        "stop",
        () -> {
          press(scene.getFocusOwner(), KeyCode.F11);
          var projector =
              Window.getWindows().stream()
                  .map(Window::getScene)
                  .filter(one -> one != null && one != scene)
                  .filter(one -> one.getRoot().lookup("#stop-head") != null)
                  .findFirst()
                  .orElseThrow();
          Fx.pulse();
          press(Fx.find(projector.getRoot(), "stop-missing-reboot-s1", Node.class), KeyCode.ENTER);
          isAt("reboot");
          assertTrue(projector.getRoot().lookup("#stop-head") == null, "the page is home");
        });
  }

  @Test
  void thePageIsWrittenOrItIsReportedWhyNot(@TempDir Path folder) {
    inTheWindow(
        StopDay.done(3),
        "stop",
        () -> {
          var view = (StopView) scene.getRoot().lookup(".stop-page");
          var file = folder.resolve("stop.html");
          view.export().write(file, Set.of());
          Fx.waitFor("the sentence", () -> said().contains("Page written"));
          assertTrue(Files.exists(file));
          var nowhere = folder.resolve("none").resolve("stop.html");
          view.export().write(nowhere, Set.of());
          Fx.waitFor("the sentence", () -> said().contains("not written"));
        });
  }

  @Test
  void whatIsLeftOutIsInNoByteOfTheWrittenPage(@TempDir Path folder) {
    inTheWindow(
        SecretDay.made(TestBlobs.open()),
        "stop",
        () -> {
          var view = (StopView) scene.getRoot().lookup(".stop-page");
          var secrets =
              Stream.concat(SecretDay.NAMES.stream(), SecretDay.ADDRESSES.stream()).toList();
          var whole = written(view, folder.resolve("whole.html"), Set.of());
          assertTrue(secrets.stream().anyMatch(whole::contains), "it looks at the right thing");
          var given = written(view, folder.resolve("given.html"), EnumSet.allOf(Omission.class));
          assertEquals(List.of(), secrets.stream().filter(given::contains).toList());
          assertTrue(given.contains("left out on purpose: addresses"));
        });
  }

  /** What was there before stays. */
  @Test
  void thePageThatIsCancelledIsNotWritten(@TempDir Path folder) {
    inTheWindow(
        SecretDay.made(TestBlobs.open()),
        "stop",
        () -> {
          var view = (StopView) scene.getRoot().lookup(".stop-page");
          var file = folder.resolve("stop.html");
          for (var without : List.of(Set.<Omission>of(), EnumSet.allOf(Omission.class))) {
            view.export().write(file, without);
            assertTrue(Fx.find(scene.getRoot(), "stop-progress", Node.class).isVisible());
            assertTrue(view.export().sheet(() -> null).isEmpty(), "one at a time");
            assertTrue(view.back(), "Esc");
            Fx.waitFor("the sentence", () -> said().contains("you cancelled it"));
            assertFalse(view.writing().isBusy());
            assertFalse(Files.exists(file));
          }
        });
  }

  private static String written(StopView view, Path file, Set<Omission> without) {
    view.export().write(file, without);
    Fx.waitFor("the file", () -> !view.writing().isBusy());
    try {
      return Files.readString(file).toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Laptops are named after their people. */
  @Test
  void laptopsHaveNumbersInAPageWithoutNames() {
    try (var made = Workbench.full(Language.EN)) {
      var model = new StopModel(made.texts, made.clock, made.now);
      var team = TeamPictures.apart();
      model.show(team);
      var names = team.state().teammates().stream().map(Teammate::laptop).toList();
      var lines = String.join("\n", model.numberedLaptops(made.texts.now()));
      assertTrue(lines.contains("Laptop 1") && lines.contains("Laptop 2"), lines);
      assertEquals(List.of(), names.stream().filter(lines::contains).toList());
    }
  }

  @Test
  void theExportAsksWhatIsLeftOutAndEscLeadsBackToThePage() {
    inTheWindow(
        StopDay.done(3),
        "stop",
        () -> {
          Fx.find(scene.getRoot(), "stop-export", Button.class).fire();
          assertTrue(scene.getRoot().lookup("#stop-export-without-names") != null);
          Fx.pulse();
          press(scene.getFocusOwner(), KeyCode.ESCAPE);
          assertTrue(scene.getRoot().lookup("#stop-export-without-names") == null);
          isAt("stop");
        });
  }

  private String said() {
    return Fx.find(scene.getRoot(), "stop-said", Label.class).getText();
  }
}
