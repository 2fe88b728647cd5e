package dev.pitwall.ui.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.Intent;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A timeline by the window: seen before it is taken, without its bad lines, as one step. */
@FxTest
class ImportSheetTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ScoresView open(Workbench bench, Path file) {
    var screen = bench.scores();
    var view = (ScoresView) screen.view();
    var scene = new Scene(view, 1280, 720);
    bench.look.dress(scene);
    bench.snapshots.listen(screen::show);
    view.importTimeline(file);
    view.applyCss();
    view.layout();
    Fx.waitFor("it was read", () -> !says(view).startsWith("Reading"));
    return view;
  }

  private static String says(ScoresView view) {
    return Fx.find(view, "import-says", Label.class).getText();
  }

  @Test
  void whatItWouldAddIsSeenAndTakenAsOneStepWithoutItsBadLines() throws IOException {
    var timeline =
        file(
            "morning.csv",
            "time,score,passed,change,roles\n"
                + "10:00,,,start,1=AP+DB; 2=idle\n"
                + "10:01,4000,true,first run,\n"
                + "10:01,five,true,slip,\n"
                + "10:02,900,false,timeout,\n"
                + "23:50,1,true,later,\n");
    try (var bench = Workbench.empty(Language.EN)) {
      var before = bench.snapshot().day();
      var view = open(bench, timeline);
      assertTrue(says(view).contains("undone: runs 2, notes 1, role changes 1."), says(view));
      assertTrue(says(view).contains("cannot be taken: 2"), says(view));
      var lines = Fx.find(view, "import-lines", ListView.class).getItems();
      assertTrue(
          ImportLine.words(bench.texts.now(), (ImportLine) lines.get(0)).startsWith("Line 4: "),
          lines.get(0).toString());
      assertEquals(before.runs(), bench.snapshot().day().runs(), "nothing is taken yet");
      var save = Fx.find(view, "import-save", Button.class);
      save.fire();
      save.fire();
      Fx.waitFor("imported", () -> bench.snapshot().day().runs().size() == 2);
      Fx.waitFor("closed", () -> view.lookup("#import") == null);
      assertEquals(2, bench.snapshot().day().runs().size());
      assertEquals(1, bench.snapshot().day().notes().size());
      bench.desk.submit(new Intent.UndoStep(bench.snapshot().undoable().orElseThrow()));
      Fx.waitFor("undone", () -> bench.snapshot().day().runs().isEmpty());
      assertEquals(before.notes(), bench.snapshot().day().notes());
      assertEquals(before.servers(), bench.snapshot().day().servers());
    }
  }

  @Test
  void whatIsThereAlreadyIsNotDoubled() throws IOException {
    var timeline = file("a.csv", "time,score,passed,change,roles\n10:01,4000,true,first run,\n");
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench, timeline);
      Fx.find(view, "import-save", Button.class).fire();
      Fx.waitFor("imported", () -> bench.snapshot().day().runs().size() == 1);
      Fx.waitFor("closed", () -> view.lookup("#import") == null);
      view.importTimeline(timeline);
      Fx.waitFor("it was read", () -> says(view).contains("not doubled: 1."));
      Fx.find(view, "import-save", Button.class).fire();
      Fx.pulse();
      assertEquals(1, bench.snapshot().day().runs().size());
    }
  }

  /** Pasted where an output is expected; what it does not say is asked once for all its rows. */
  @Test
  void aPortalsTableThatIsPastedIsShownAsAFileIs() {
    try (var bench = Workbench.empty(Language.EN)) {
      var screen = bench.scores();
      var view = (ScoresView) screen.view();
      bench.look.dress(new Scene(view, 1280, 720));
      bench.snapshots.listen(screen::show);
      Fx.find(view, "scores-paste", Button.class).fire();
      Fx.find(view, "paste-output", TextArea.class)
          .setText("#2\t26656\tFINISHED\t10:02:21.913\n#1\t24481\tFINISHED\t10:01:30\tfirst\n");
      Fx.waitFor("it is a timeline", () -> view.lookup("#import-says") != null);
      Fx.waitFor("it was read", () -> says(view).contains("cannot be taken: 2"));
      assertTrue(view.lookup("#paste-output") == null, "one sheet at a time");
      var all = Fx.find(view, "import-all-passed", CheckBox.class);
      assertTrue(all.getText().startsWith("Scores without PASS or FAIL: 2."), all.getText());
      all.setSelected(true);
      Fx.waitFor("asked once", () -> says(view).contains("runs 2, notes 0"));
      Fx.find(view, "import-save", Button.class).fire();
      Fx.waitFor("imported", () -> bench.snapshot().day().runs().size() == 2);
    }
  }

  @Test
  void whatIsNoTimelineIsOneSentence() throws IOException {
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench, file("x.csv", "a,b\n1,2\n"));
      assertTrue(
          says(view).startsWith("The first line of x.csv must name its columns"), says(view));
      Fx.find(view, "import-save", Button.class).fire();
      assertTrue(bench.snapshot().day().runs().isEmpty());
    }
  }
}
