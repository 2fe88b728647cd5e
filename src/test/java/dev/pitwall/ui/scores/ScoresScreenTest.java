package dev.pitwall.ui.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RunIntent.FinishRun;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.LastGoodState;
import dev.pitwall.domain.rules.WayBack;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.chart.ScoreChart;
import dev.pitwall.ui.fx.Notice;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

@FxTest
class ScoresScreenTest {

  /** The screen in its user's words. */
  private static final class ScoresHandle {
    private final Workbench bench;
    private final ScoresScreen screen;
    private final Scene scene;

    ScoresHandle(Workbench bench) {
      this.bench = bench;
      screen = bench.scores();
      scene = new Scene(screen.view(), 1280, 720);
      bench.look.dress(scene);
      screen.attach();
      bench.snapshots.listen(screen::show);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }

    TextField field(String id) {
      return (TextField) scene.lookup("#" + id);
    }

    void press(String id) {
      ((ButtonBase) scene.lookup("#" + id)).fire();
    }

    RunTable table() {
      return (RunTable) scene.lookup("#scores-table");
    }

    ScoreChart chart() {
      return (ScoreChart) scene.lookup("#scores-chart");
    }

    void type(KeyCode code) {
      var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
      Event.fireEvent(chart(), event);
    }

    int runs() {
      return bench.snapshot().day().runs().size();
    }

    Run newest() {
      return bench.snapshot().day().runs().values().stream().reduce((a, b) -> b).orElseThrow();
    }

    String objection() {
      return scene.getRoot().lookupAll(".objection").stream()
          .filter(node -> node.isVisible())
          .map(node -> ((Label) node).getText())
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void aRunThatIsOnHasAMarkOnTheChartAndInTheDrawing() throws Exception {
    try (var bench = Workbench.full(Language.JA)) {
      var scores = new ScoresHandle(bench);
      var on = bench.snapshot().day().runningRun().orElseThrow();
      assertTrue(scores.chart().pointOf(on.id()).isPresent());
      assertTrue(scores.chart().svg().contains(">実行中</text>"));
    }
  }

  /** Ctrl+G and Enter: the roles of the last good state hold again, as one step. */
  @Test
  void theWayBackIsAppliedByTwoKeys() {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      var good = LastGoodState.of(bench.snapshot().day()).run().orElseThrow();
      bench
          .replica
          .submit(
              new ArrangeRoles(
                  Optional.empty(), Map.of(SampleDay.S1, Set.of(Role.IDLE)), "moved since"))
          .join();
      Fx.waitFor(
          "the change is shown",
          () ->
              bench
                  .snapshots
                  .latest()
                  .orElseThrow()
                  .day()
                  .server(SampleDay.S1)
                  .orElseThrow()
                  .roles()
                  .equals(Set.of(Role.IDLE)));
      scores.chart().requestFocus();
      Fx.press(scores.scene, KeyCode.G, true, false);
      assertEquals("way-back-revision", scores.scene.getFocusOwner().getId());
      assertTrue(
          scores.scene.getRoot().lookupAll(".way-back-changes .tag").stream()
              .anyMatch(tag -> ((Label) tag).getText().startsWith("s1 +")));
      Fx.press(scores.scene, KeyCode.ENTER, false, false);
      var then = WayBack.of(bench.snapshot().day(), good).map().get(SampleDay.S1);
      Fx.waitFor(
          "the roles of then",
          () -> bench.snapshot().day().server(SampleDay.S1).orElseThrow().roles().equals(then));
      assertTrue(then.contains(Role.AP));
    }
  }

  @Test
  void whoComesByGoBackSeesTheWay() {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      var good = LastGoodState.of(bench.snapshot().day());
      assertTrue(good.goBack());
      scores.screen.reveal(good.run().orElseThrow().id());
      assertTrue(scores.scene.lookup("#way-back") != null);
    }
  }

  /** The same sheet as on the review; the table that can be read back is chosen there. */
  @Test
  void theTimelineIsWhatTheScoresAreExportedAs() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.press("scores-export");
      var chosen = Fx.find(scores.scene.getRoot(), "export-csv-timeline", RadioButton.class);
      assertTrue(chosen.isSelected());
      Fx.press(scores.scene, KeyCode.ESCAPE, false, false);
    }
  }

  @Test
  void aTypedScoreAndEnterRecordAPass() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.field("scores-quick-score").setText("11,023");
      scores.field("scores-quick-note").setText("index on comments");
      scores.press("scores-quick-record");
      Fx.waitFor("the run is in the table", () -> scores.table().getItems().size() == 1);
      assertEquals(Optional.of(Score.of(11_023)), scores.newest().score());
      assertEquals("index on comments", scores.newest().facts().setup().note());
      assertEquals("", scores.field("scores-quick-score").getText());
    }
  }

  private static void enterOn(ScoresHandle scores, String id) {
    Event.fireEvent(
        scores.scene.lookup("#" + id),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  @Test
  void enterOnFailRecordsAFail() {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      enterOn(scores, "scores-quick-verdict-fail");
      Fx.waitFor("the run is in the table", () -> scores.table().getItems().size() == 1);
      assertEquals(Optional.of(Verdict.FAIL), scores.newest().verdict());
      enterOn(scores, "scores-quick-verdict-pass");
      assertEquals("A PASS needs its score.", scores.objection());
    }
  }

  /** The form had PASS chosen: Enter on FAIL must not save the PASS. */
  @Test
  void enterOnFailInARunsSheetSavesAFail() {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.field("scores-quick-score").setText("9,987");
      scores.press("scores-quick-record");
      Fx.waitFor("it is recorded", () -> scores.table().getItems().size() == 1);
      scores.press("scores-edit");
      scores.scene.getRoot().applyCss();
      scores.scene.getRoot().layout();
      enterOn(scores, "run-form-verdict-fail");
      Fx.waitFor("it is a FAIL", () -> scores.newest().verdict().equals(Optional.of(Verdict.FAIL)));
    }
  }

  @Test
  void aKeyMakesItAFailAndTheStepCanBeTakenBackWhereItIsTold() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      var field = scores.field("scores-quick-score");
      field.setText("9,987");
      field.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, true, true, false, false));
      scores.press("scores-quick-record");
      Fx.waitFor("it is told", () -> !bench.notices.shown().isEmpty());
      assertEquals(Optional.of(Verdict.FAIL), scores.newest().verdict());
      var told = (Notice.Done) bench.notices.shown().getLast();
      assertEquals("scores.done.recorded", told.key());
      bench.desk.submit(new Intent.UndoStep(told.step()));
      Fx.waitFor("the run is gone", () -> scores.runs() == 0);
    }
  }

  @Test
  void wordsInThePlaceOfANumberAreAskedAboutAndNothingIsRecorded() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.field("scores-quick-score").setText("eleven");
      scores.press("scores-quick-record");
      assertTrue(scores.objection().contains("not a number"), scores.objection());
      scores.field("scores-quick-score").setText("");
      assertEquals("", scores.objection());
      scores.press("scores-quick-record");
      assertTrue(scores.objection().contains("needs its score"), scores.objection());
      assertEquals(0, scores.runs());
    }
  }

  @Test
  void aFailNeedsNoNumberAndTheNoteIsItsReason() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.press("scores-quick-verdict-fail");
      scores.field("scores-quick-note").setText("timeout");
      scores.press("scores-quick-record");
      Fx.waitFor("the FAIL is in the table", () -> scores.table().getItems().size() == 1);
      assertEquals(Optional.of(Verdict.FAIL), scores.newest().verdict());
      assertEquals("timeout", scores.newest().facts().result().orElseThrow().reason());
    }
  }

  @Test
  void aStartedRunIsEndedByTheSameLine() throws Exception {
    try (var bench = Workbench.empty(Language.JA)) {
      var scores = new ScoresHandle(bench);
      scores.field("scores-quick-note").setText("gzip");
      scores.press("scores-quick-start");
      Fx.waitFor("the run is on", () -> scores.table().getItems().size() == 1);
      assertTrue(scores.newest().running());
      assertFalse(scores.scene.lookup("#scores-quick-start").isVisible());
      scores.field("scores-quick-score").setText("900");
      scores.field("scores-quick-note").setText("gzip, level 1");
      scores.press("scores-quick-record");
      Fx.waitFor("the run has ended", () -> scores.newest().passed());
      assertEquals(1, scores.runs());
      assertEquals("gzip, level 1", scores.newest().facts().setup().note());
    }
  }

  @Test
  void aScoreTypedForARunThatATeammateEndedAMomentEarlierIsRecorded() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      var on = bench.snapshot().day().runningRun().orElseThrow().id();
      int before = scores.runs();
      scores.field("scores-quick-score").setText("12,345");
      // Durable before Enter, and not on this screen yet.
      bench.replica.submit(new FinishRun(on, Optional.empty(), RunResult.pass(Score.of(7)))).join();
      scores.press("scores-quick-record");
      Fx.waitFor("it is a run of its own", () -> scores.runs() == before + 1);
      assertEquals(Optional.of(Score.of(12_345)), scores.newest().score());
      assertEquals(
          Optional.of(Score.of(7)), bench.snapshot().day().runs().get(on).score(), "theirs stays");
    }
  }

  @Test
  void aTeammatesRunLosesNeitherTheSelectionNorHalfTypedText() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.table().getSelectionModel().select(5);
      var looked = scores.table().getSelectionModel().getSelectedItem().id();
      scores.field("scores-quick-note").setText("half ty");
      int before = scores.table().getItems().size();
      bench.replica.submit(
          new RecordRun(
              new RunId("theirs"),
              Optional.empty(),
              Optional.empty(),
              RunSetup.UNKNOWN,
              RunResult.pass(Score.of(12_000))));
      Fx.waitFor("their run is in the table", () -> scores.table().getItems().size() == before + 1);
      assertEquals(looked, scores.table().getSelectionModel().getSelectedItem().id());
      assertEquals("half ty", scores.field("scores-quick-note").getText());
    }
  }

  @Test
  void theChartAndTheTableLookAtTheSameRun() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.type(KeyCode.RIGHT);
      var last = scores.table().getSelectionModel().getSelectedItem();
      assertTrue(last.run().counts());
      scores.type(KeyCode.LEFT);
      var before = scores.table().getSelectionModel().getSelectedItem();
      assertTrue(before.run().at().isBefore(last.run().at()));
      assertTrue(scores.chart().pointOf(before.id()).isPresent());
      assertTrue(scores.screen.back());
      assertFalse(scores.screen.back());
    }
  }

  @Test
  void aCorrectionKeepsTheOldAndADiscardedRunStays() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.type(KeyCode.RIGHT);
      var id = scores.table().getSelectionModel().getSelectedItem().id();
      scores.press("scores-edit");
      scores.field("run-form-score").setText("12x");
      scores.press("run-form-save");
      assertTrue(scores.objection().contains("not a number"));
      scores.field("run-form-score").setText("99");
      scores.press("run-form-save");
      Fx.waitFor(
          "the correction is written",
          () -> !scores.bench.snapshot().day().runs().get(id).corrections().isEmpty());
      Fx.waitFor("the sheet is closed", () -> scores.scene.lookup("#run-form") == null);
      assertEquals(Optional.of(Score.of(99)), bench.snapshot().day().runs().get(id).score());
      scores.press("scores-edit");
      scores.press("run-form-discard");
      Fx.waitFor(
          "the run is discarded",
          () -> bench.snapshot().day().runs().get(id).discarded().isPresent());
      assertEquals(bench.snapshot().day().runs().size(), scores.table().getItems().size());
    }
  }

  @Test
  void twoEntersBeforeTheAnswerAreOneRun() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.field("scores-quick-score").setText("900");
      scores.press("scores-quick-record");
      scores.press("scores-quick-record");
      assertEquals("", scores.field("scores-quick-score").getText(), "the line is free at once");
      scores.field("scores-quick-score").setText("901");
      scores.press("scores-quick-record");
      Fx.waitFor("both runs", () -> scores.runs() == 2);
      assertEquals(Optional.of(Score.of(901)), scores.newest().score());
    }
  }

  /** Starts a run and opens its sheet. */
  private static void openSheetOfRunningRun(ScoresHandle scores) {
    scores.field("scores-quick-note").setText("gzip");
    scores.press("scores-quick-start");
    Fx.waitFor("the run is on", () -> scores.table().getItems().size() == 1);
    scores.table().getSelectionModel().select(0);
    scores.press("scores-edit");
  }

  @Test
  void aNoteSavedOnTheSheetOfARunThatEndedMeanwhileLeavesItsScore() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      openSheetOfRunningRun(scores);
      var id = scores.newest().id();
      bench.replica.submit(new FinishRun(id, Optional.empty(), RunResult.pass(Score.of(12_000))));
      Fx.waitFor("the run has ended", () -> scores.table().getItems().getFirst().run().passed());
      scores.field("run-form-note").setText("gzip, level 1");
      scores.press("run-form-save");
      Fx.waitFor(
          "the note is written",
          () -> scores.newest().facts().setup().note().equals("gzip, level 1"));
      assertEquals(Optional.of(Score.of(12_000)), scores.newest().score());
      assertTrue(scores.newest().passed());
      assertTrue(scores.newest().facts().finishedAt().isPresent());
    }
  }

  @Test
  void aVerdictWithItsReasonEndsARunThatIsOn() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      openSheetOfRunningRun(scores);
      scores.press("run-form-verdict-fail");
      scores.field("run-form-reason").setText("502 on POST /login");
      scores.press("run-form-save");
      Fx.waitFor("the run has ended", () -> !scores.newest().running());
      assertEquals(Optional.of(Verdict.FAIL), scores.newest().verdict());
      assertEquals("502 on POST /login", scores.newest().facts().result().orElseThrow().reason());
      assertEquals("gzip", scores.newest().facts().setup().note());
      assertTrue(scores.newest().facts().finishedAt().isPresent());
    }
  }

  @Test
  void aNoteLeavesARunningRunOnAndAReasonAsksForTheNumberOfAPass() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      openSheetOfRunningRun(scores);
      scores.field("run-form-reason").setText("all green");
      scores.press("run-form-save");
      assertTrue(scores.objection().contains("needs its score"), scores.objection());
      scores.field("run-form-reason").setText("");
      scores.field("run-form-note").setText("gzip, level 1");
      scores.press("run-form-save");
      Fx.waitFor(
          "the note is written",
          () -> scores.newest().facts().setup().note().equals("gzip, level 1"));
      assertTrue(scores.newest().running());
    }
  }

  @Test
  void aTypedTimeIsOfTheDayThatBringsItNearest() {
    var zone = ZoneId.of("Asia/Tokyo");
    var at = Instant.parse("2013-11-09T14:59:58.250Z");
    assertEquals(
        Instant.parse("2013-11-09T15:00:05Z"), RunFields.nearest(LocalTime.of(0, 0, 5), at, zone));
  }

  @Test
  void theRunJustRecordedIsLookedAtWhateverWasChosenBefore() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.table().getSelectionModel().select(scores.table().getItems().getLast());
      scores.field("scores-quick-score").setText("23,456");
      scores.press("scores-quick-record");
      Fx.waitFor(
          "the new run is chosen",
          () ->
              scores
                  .table()
                  .getSelectionModel()
                  .getSelectedItem()
                  .run()
                  .score()
                  .equals(Optional.of(Score.of(23_456))));
    }
  }

  @Test
  void theSheetForWatchingTakesWhatIsTypedAndShowsWhatItWatches() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.press("scores-sources");
      var outputs = scores.field("sources-outputs");
      assertSame(outputs, scores.scene.getFocusOwner());
      scores.press("sources-save");
      assertTrue(scores.objection().startsWith("Name a file or a folder"), scores.objection());
      outputs.setText("/nowhere/bench.log");
      scores.press("sources-save");
      assertEquals(
          new Notice.Hint("scores.sources.watched", List.of("/nowhere/bench.log")),
          bench.notices.shown().getFirst());
    }
  }

  /** Enter on another verdict would choose that one. */
  @Test
  void theSheetOfAFailBeginsAtItsVerdict() throws Exception {
    try (var bench = Workbench.empty(Language.EN)) {
      var scores = new ScoresHandle(bench);
      scores.press("scores-quick-verdict-fail");
      scores.field("scores-quick-note").setText("timeout");
      scores.press("scores-quick-record");
      Fx.waitFor("the run", () -> scores.table().getItems().size() == 1);
      scores.press("scores-edit");
      assertEquals("run-form-verdict-fail", scores.scene.getFocusOwner().getId());
    }
  }
}
