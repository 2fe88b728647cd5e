package dev.pitwall.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.problem.Problem;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

@FxTest
class NoticeStripTest {
  private static final Notice FIRST = new Notice.Refused(new Rejection.NothingChanges());
  private static final Notice SECOND = new Notice.Refused(new Rejection.AlreadyUndone());

  private final List<Notice> dismissed = new ArrayList<>();

  private NoticeStrip strip(Workbench bench) {
    return new NoticeStrip(
        bench.texts, bench.notices, dismissed::add, _ -> {}, _ -> {}, Duration.millis(100));
  }

  @Test
  void aRowThatLeftWavesNothingAway() {
    try (var bench = Workbench.empty(Language.EN)) {
      var scene = new Scene(strip(bench));
      bench.notices.show(FIRST);
      bench.notices.show(SECOND);
      assertEquals(1, scene.getRoot().getChildrenUnmodifiable().size());
      Fx.waitFor("the second fades", () -> dismissed.contains(SECOND));
      assertEquals(List.of(SECOND), dismissed);
    }
  }

  @Test
  void aStripOutOfViewHearsNothingAndOneThatComesBackShowsWhatStands() {
    try (var bench = Workbench.empty(Language.EN)) {
      var strip = strip(bench);
      var scene = new Scene(new StackPane(strip));
      scene.setRoot(new StackPane());
      bench.notices.show(FIRST);
      assertEquals(0, strip.getChildren().size());
      scene.setRoot(new StackPane(strip));
      assertEquals(1, strip.getChildren().size());
    }
  }

  @Test
  void howTheLastEndWasLeavesOnceSomebodyWorks() {
    try (var bench = Workbench.empty(Language.EN)) {
      var scene = new Scene(strip(bench));
      var over = new Notice.Broken(Problem.of(Problem.Kind.NOT_CLOSED_IN_ORDER));
      bench.notices.show(over);
      Fx.pulse();
      assertEquals(List.of(), dismissed, "it is read first");
      bench.notices.show(
          new Notice.Done(
              "tasks.saved", List.of("redis"), new StepId(new Origin("o"), Stamp.ZERO)));
      assertEquals(2, scene.getRoot().getChildrenUnmodifiable().size());
      Fx.waitFor("it leaves", () -> dismissed.contains(over));
    }
  }
}
