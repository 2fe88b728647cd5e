package dev.pitwall.ui.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.model.WholeOutput;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Typist;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The output of a run on its sheet, however long. */
@FxTest
class LongOutputTest {
  private static final int LINES = 100_000;

  private static String output() {
    var text = new StringBuilder();
    for (int i = 1; i <= LINES; i++) {
      text.append("GET /api/isu 200 request number ").append(i).append('\n');
    }
    return text.toString();
  }

  private static void record(Workbench bench, String excerpt, Optional<WholeOutput> whole) {
    bench
        .replica
        .submit(
            new RecordRun(
                new RunId("long"),
                Optional.empty(),
                Optional.empty(),
                RunSetup.UNKNOWN,
                new RunResult(Verdict.FAIL, Optional.empty(), "timeout", excerpt, whole)))
        .join();
  }

  private static ScoresView open(Workbench bench, Stage stage) {
    var screen = bench.scores();
    var view = (ScoresView) screen.view();
    var scene = new Scene(view, 1280, 720);
    bench.look.dress(scene);
    stage.setScene(scene);
    stage.show();
    screen.attach();
    bench.snapshots.listen(screen::show);
    Fx.waitFor("the window's focus", stage::isFocused);
    Fx.waitFor("the run", () -> bench.snapshots.latest().orElseThrow().day().runs().size() == 1);
    view.edit();
    return view;
  }

  @Test
  void allOfALongOutputIsReadByPagesAndSearched() throws Exception {
    var text = output();
    try (var bench = Workbench.empty(Language.EN)) {
      var kept = bench.blobs.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      record(
          bench, text.substring(0, 5000), Optional.of(new WholeOutput(kept.hash(), kept.bytes())));
      var stage = new Stage();
      try {
        var view = open(bench, stage);
        var list = Fx.find(view, "run-output-text", ListView.class);
        Fx.waitFor("all of its lines", () -> list.getItems().size() == LINES);
        assertFalse(
            Fx.find(view, "run-form-output", javafx.scene.Node.class).getParent().isVisible());
        list.requestFocus();
        var typist = new Typist(stage.getScene());
        typist.type("{Ctrl+F}");
        Fx.find(view, "run-output-find", TextField.class).setText("number 99999");
        typist.type("{Enter}");
        Fx.waitFor("found", () -> list.getSelectionModel().getSelectedIndex() == 99_998);
        assertTrue(list.lookupAll(".text-cell").size() < 200);
        typist.type("{Esc}");
        assertFalse(view.lookup(".find-bar").isVisible());
        view.back();
        assertEquals(0, view.lookupAll("#run-output-text").size(), "the sheet is closed");
      } finally {
        stage.close();
      }
    }
  }

  /** A day of a former version: 200,000 letters in the run itself. */
  @Test
  void anOutputThatStandsInItsRunIsReadTheSameWay() {
    try (var bench = Workbench.empty(Language.EN)) {
      record(bench, output().substring(0, 190_000), Optional.empty());
      var stage = new Stage();
      try {
        var view = open(bench, stage);
        var list = Fx.find(view, "run-output-text", ListView.class);
        Fx.waitFor("its lines", () -> list.getItems().size() > 4_000);
      } finally {
        stage.close();
      }
    }
  }
}
