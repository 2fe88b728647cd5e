package dev.pitwall.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Drags cards with a mouse, in a window. */
@FxTest
class CardDragTest {
  private final Queue<Runnable> steps = new ArrayDeque<>();

  private static void inTheWindow(BiConsumer<Workbench, TasksHandle> test) {
    try (var bench = Workbench.full(Language.EN)) {
      var screen = new TasksScreen(bench.texts, bench.desk, bench.clock, bench.ids);
      var stage = new Stage();
      stage.setScene(new Scene(screen.view(), 1280, 720));
      bench.look.dress(stage.getScene());
      bench.snapshots.listen(screen::show);
      stage.show();
      try {
        var tasks = TasksHandle.of(screen.view());
        Fx.waitFor("cards", () -> tasks.hasCard("t8") && tasks.card("t8").getHeight() > 0);
        test.accept(bench, tasks);
      } finally {
        stage.hide();
      }
    }
  }

  @Test
  void aCardIsDraggedBetweenColumnsAndWithinOne() {
    inTheWindow(
        (bench, tasks) -> {
          var over = new boolean[1];
          var robot = new Robot();
          drag(robot, tasks, "t14", below(tasks.card("t11")), () -> over[0] |= line(tasks));
          Fx.waitFor(
              "between the two of Ready",
              () -> ended() && tasks.cards(TaskColumn.READY).equals(List.of("t11", "t14", "t12")));
          assertTrue(over[0], "the insertion line was shown");
          assertFalse(line(tasks), "and is gone");
          assertEquals(List.of("t13"), tasks.cards(TaskColumn.IDEA));

          Fx.pulse();
          drag(robot, tasks, "t12", above(tasks.card("t11")));
          Fx.waitFor(
              "on top of Ready",
              () -> ended() && tasks.cards(TaskColumn.READY).equals(List.of("t12", "t11", "t14")));
        });
  }

  @Test
  void theRightButtonLetsGoOfADraggedCard() {
    inTheWindow(
        (bench, tasks) -> {
          var before = bench.replica.snapshot();
          var robot = new Robot();
          var seen = new ArrayList<Boolean>();
          drag(
              robot,
              tasks,
              "t14",
              below(tasks.card("t11")),
              () -> {
                seen.add(line(tasks));
                robot.mouseClick(MouseButton.SECONDARY);
              },
              () -> seen.add(line(tasks)));
          Fx.waitFor("the end of it", this::ended);
          Fx.pulse();
          assertEquals(List.of(true, false), seen, "dragged, and no longer");
          assertSame(before, bench.replica.snapshot());
          assertEquals(
              List.of(tasks.card("t14").getScene().getWindow()),
              List.copyOf(Window.getWindows()),
              "and no menu opens");
        });
  }

  private static boolean line(TasksHandle tasks) {
    return tasks.lane(TaskColumn.READY).showsLine();
  }

  private static Point2D below(Node card) {
    return card.localToScreen(
        card.getLayoutBounds().getWidth() / 2, card.getLayoutBounds().getHeight() - 2);
  }

  private static Point2D above(Node card) {
    return card.localToScreen(card.getLayoutBounds().getWidth() / 2, 2);
  }

  /** Each step of the mouse waits for a pulse. */
  private void drag(Robot robot, TasksHandle tasks, String id, Point2D to, Runnable... overIt) {
    var card = tasks.card(id);
    var from = card.localToScreen(40, 10);
    steps.add(() -> robot.mouseMove(from));
    steps.add(() -> robot.mousePress(MouseButton.PRIMARY));
    for (int i = 1; i <= 5; i++) {
      var at = from.interpolate(to, i / 5.0);
      steps.add(() -> robot.mouseMove(at));
    }
    steps.add(() -> robot.mouseMove(to.add(1, 0)));
    steps.addAll(List.of(overIt));
    steps.add(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  private boolean ended() {
    if (!steps.isEmpty()) {
      steps.remove().run();
    }
    return steps.isEmpty();
  }
}
