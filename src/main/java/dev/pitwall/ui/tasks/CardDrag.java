package dev.pitwall.ui.tasks;

import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.ui.kit.control.DragGesture;
import java.util.Collection;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/** Drags cards by mouse: the line shows where one would go in, dropping it moves it there. */
final class CardDrag {
  /** So near the edge of a long lane a dragged card makes it scroll, in pixels. */
  private static final double EDGE = 28;

  /** So far at each step of the mouse there, in pixels. */
  private static final double NUDGE = 12;

  private final Collection<LaneView> lanes;
  private final TaskDesk desk;
  private final DragGesture gesture;
  private final ImageView ghost = new ImageView();
  private Point2D at = Point2D.ZERO;
  private Optional<LaneView> over = Optional.empty();

  /**
   * @param board on which the picture of the dragged card is drawn
   */
  CardDrag(Pane board, Collection<LaneView> lanes, TaskDesk desk) {
    this.lanes = lanes;
    this.desk = desk;
    gesture = new DragGesture(board);
    ghost.getStyleClass().add("dragged-card");
    ghost.setManaged(false);
    ghost.setMouseTransparent(true);
    ghost.setViewOrder(-1);
    board.getChildren().add(ghost);
  }

  void letDrag(TaskCard card) {
    gesture.source(
        card,
        new DragGesture.Dragged() {
          private Point2D within = Point2D.ZERO;

          @Override
          public boolean begun(Point2D point) {
            var picture = new SnapshotParameters();
            picture.setFill(Color.TRANSPARENT);
            ghost.setImage(card.snapshot(picture, null));
            within = card.sceneToLocal(point);
            return true;
          }

          @Override
          public void moved(Point2D point, boolean copies) {
            var corner = ghost.getParent().sceneToLocal(point).subtract(within);
            ghost.relocate(corner.getX(), corner.getY());
            drawLine(point);
          }

          @Override
          public void dropped() {
            var onto = over;
            cancelled();
            onto.ifPresent(lane -> drop(card, lane));
          }

          @Override
          public void cancelled() {
            ghost.setImage(null);
            over.ifPresent(lane -> lane.scroll().hideLine());
            over = Optional.empty();
          }
        });
  }

  private void drawLine(Point2D point) {
    at = point;
    var lane =
        lanes.stream()
            .filter(one -> one.localToScene(one.getLayoutBounds()).contains(point))
            .findFirst();
    over.filter(one -> lane.filter(one::equals).isEmpty())
        .ifPresent(one -> one.scroll().hideLine());
    over = lane;
    lane.ifPresent(
        one -> {
          double y = one.scroll().sceneToLocal(point).getY();
          if (y < EDGE) {
            one.scroll().nudge(-NUDGE);
          } else if (y > one.scroll().getHeight() - EDGE) {
            one.scroll().nudge(NUDGE);
          }
          one.scroll().showLine(one.scroll().index(point));
        });
  }

  private void drop(TaskCard card, LaneView onto) {
    int index = onto.scroll().index(at);
    // Dropped where it was: a slip of the mouse, not a move that could be refused.
    int own = onto.lane().indexOf(card.id()).orElse(-2);
    if (index != own && index != own + 1) {
      desk.move(new MoveTask(card.id(), onto.column(), onto.lane().before(index)));
    }
  }
}
