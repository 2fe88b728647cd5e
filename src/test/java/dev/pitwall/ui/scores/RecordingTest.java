package dev.pitwall.ui.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.chart.ScoreChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs from what a benchmarker printed: pasted, dropped, proposed. */
@FxTest
class RecordingTest {
  private static final String PASS =
      "{\"pass\":true,\"score\":1710,\"success\":1434,\"fail\":0,\"messages\":[]}\n";
  private static final String FAIL =
      "{\"pass\":false,\"score\":11000,\"success\":9000,\"fail\":20,\"messages\":[\"timeout\"]}\n";

  @TempDir Path folder;

  private static ScoresView open(Workbench bench) {
    var screen = bench.scores();
    var scene = new Scene(screen.view(), 1280, 720);
    bench.look.dress(scene);
    screen.attach();
    bench.snapshots.listen(screen::show);
    screen.view().applyCss();
    screen.view().layout();
    return (ScoresView) screen.view();
  }

  private static void press(ScoresView view, String id) {
    Fx.find(view, id, ButtonBase.class).fire();
  }

  private static void paste(ScoresView view, String output) {
    press(view, "scores-paste");
    Fx.find(view, "paste-output", TextArea.class).setText(output);
    Fx.waitFor("it is read", () -> !view.lookupAll("#scores-reading .tag").isEmpty());
  }

  private static Run only(Workbench bench) {
    Fx.waitFor("it is recorded", () -> bench.snapshot().day().runs().size() == 1);
    return bench.snapshot().day().runs().values().iterator().next();
  }

  @Test
  void aPastedPassIsRecordedWithItsOutput() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      paste(view, PASS);
      press(view, "paste-save");
      var run = only(bench);
      assertEquals(Optional.of(Score.of(1710)), run.score());
      assertEquals(PASS, run.facts().result().orElseThrow().output());
    }
  }

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  @Test
  void anOutputThatWasCopiedIsThereWithoutASecondPaste() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      copy(PASS);
      press(view, "scores-paste");
      Fx.waitFor(
          "the output", () -> Fx.find(view, "paste-output", TextArea.class).getText().equals(PASS));
      press(view, "paste-save");
      assertEquals(Optional.of(Score.of(1710)), only(bench).score());
    }
  }

  /** A field alone would refuse it, or make one number of its lines. */
  @Test
  void anOutputThatIsPastedWhereTheScoreIsTypedOpensItsSheet() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      copy(PASS);
      var score = Fx.find(view, "scores-quick-score", TextField.class);
      score.paste();
      Fx.waitFor("the sheet", () -> view.lookup("#paste-output") != null);
      Fx.waitFor(
          "the output", () -> Fx.find(view, "paste-output", TextArea.class).getText().equals(PASS));
      assertEquals("", score.getText());
      press(view, "paste-save");
      assertEquals(Optional.of(Score.of(1710)), only(bench).score());
    }
  }

  @Test
  void aTableThatWasCopiedIsShownAsATimeline() {
    try (var bench = Workbench.full(Language.EN)) {
      var view = open(bench);
      copy("time\tscore\tpassed\n12:01\t1200\ttrue\n12:31\t2400\ttrue\n");
      press(view, "scores-paste");
      Fx.waitFor("the preview", () -> view.lookup(".import-sheet") != null);
    }
  }

  @Test
  void whatIsNoOutputStaysInTheClipboard() {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      copy("https://portal.example/dashboard");
      press(view, "scores-paste");
      Fx.pulse();
      assertEquals("", Fx.find(view, "paste-output", TextArea.class).getText());
      // It is not in the way of what is pasted afterwards.
      Fx.find(view, "paste-output", TextArea.class).setText(FAIL);
      Fx.waitFor("it is read", () -> !view.lookupAll("#scores-reading .tag").isEmpty());
      press(view, "paste-save");
      assertEquals(Optional.of(Verdict.FAIL), only(bench).verdict());
    }
  }

  @Test
  void aFailWithALargeNumberIsAFail() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      paste(view, FAIL);
      press(view, "paste-save");
      assertEquals(Optional.of(Verdict.FAIL), only(bench).verdict());
    }
  }

  @Test
  void whatIsNotCertainIsNotRecordedUntilTheMemberSaysIt() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      paste(view, PASS);
      Fx.find(view, "paste-output", TextArea.class).setText("score so far: 8800\n");
      Fx.waitFor(
          "the old reading is gone",
          () -> Fx.find(view, "paste-score", TextField.class).getText().isEmpty());
      press(view, "paste-save");
      assertEquals(0, bench.snapshot().day().runs().size());
      Fx.find(view, "paste-score", TextField.class).setText("8800");
      press(view, "paste-save");
      assertEquals("score so far: 8800\n", only(bench).facts().result().orElseThrow().output());
    }
  }

  @Test
  void aFileIsProposedAndRecordedOnlyByAWord() throws IOException {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      Files.writeString(folder.resolve("run-17.log"), PASS);
      view.take(folder.resolve("run-17.log"), false);
      Fx.waitFor("it is proposed", () -> !view.lookupAll(".proposal").isEmpty());
      assertEquals(0, bench.snapshot().day().runs().size());
      press(view, "proposal-record-run-17-log");
      assertEquals(Optional.of(Score.of(1710)), only(bench).score());
      Fx.waitFor("it is gone", () -> view.lookupAll(".proposal").isEmpty());
    }
  }

  @Test
  void theChartIsDrawnAsLinesAndWords() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var view = open(bench);
      var chart = Fx.find(view, "scores-chart", ScoreChart.class);
      var svg = chart.svg();
      assertTrue(svg.contains("(2,950)") && svg.contains("<polyline"), "numbers and lines");
      assertFalse(svg.contains("<image"));
      assertTrue(svg.contains("fill=\"url(#hatch-green)\""), "roles are hatched there too");
      javax.xml.parsers.DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(
              new java.io.ByteArrayInputStream(
                  svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
  }
}
