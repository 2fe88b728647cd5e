package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Carries cards by mouse: the line shows where one would go in, dropping it moves it there. */
final class CardDrop {
  private static final DataFormat TASK = new DataFormat("application/x-pitwall-task");

  /** So near the edge of a long lane a dragged card makes it scroll, in pixels. */
  private static final double EDGE = 28;

  /** So far at each step of the mouse there, in pixels. */
  private static final double NUDGE = 12;

  private final LaneView view;
  private final CardScroll scroll;
  private final VBox cards;
  private final TaskDesk desk;

  CardDrop(LaneView view, CardScroll scroll, VBox cards, TaskDesk desk) {
    this.view = view;
    this.scroll = scroll;
    this.cards = cards;
    this.desk = desk;
    view.setOnDragOver(this::over);
    view.setOnDragExited(_ -> scroll.hideLine());
    view.setOnDragDropped(this::dropped);
  }

  static void letDrag(TaskCard card) {
    card.setOnDragDetected(
        event -> {
          var board = card.startDragAndDrop(TransferMode.MOVE);
          var content = new ClipboardContent();
          content.put(TASK, card.id().value());
          board.setContent(content);
          var picture = new SnapshotParameters();
          picture.setFill(Color.TRANSPARENT);
          board.setDragView(card.snapshot(picture, null), event.getX(), event.getY());
          event.consume();
        });
  }

  private void over(DragEvent event) {
    if (!event.getDragboard().hasContent(TASK)) {
      return;
    }
    event.acceptTransferModes(TransferMode.MOVE);
    double y = scroll.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    if (y < EDGE) {
      scroll.nudge(-NUDGE);
    } else if (y > scroll.getHeight() - EDGE) {
      scroll.nudge(NUDGE);
    }
    scroll.showLine(index(event));
    event.consume();
  }

  private void dropped(DragEvent event) {
    boolean ours = event.getDragboard().hasContent(TASK);
    if (ours) {
      var id = new TaskId((String) event.getDragboard().getContent(TASK));
      int index = index(event);
      // Dropped where it was: a slip of the mouse, not a move that could be refused.
      int own = view.lane().indexOf(id).orElse(-2);
      if (index != own && index != own + 1) {
        desk.move(new MoveTask(id, view.column(), view.lane().before(index)));
      }
    }
    scroll.hideLine();
    event.setDropCompleted(ours);
    event.consume();
  }

  /** How many cards lie above the mouse, by their middles. */
  private int index(DragEvent event) {
    double y = cards.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    return (int)
        cards.getChildren().stream()
            .map(card -> card.getBoundsInParent())
            .filter(bounds -> bounds.getCenterY() < y)
            .count();
  }
}
