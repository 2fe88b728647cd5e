package dev.pitwall.ui.servers;

import dev.pitwall.domain.model.Role;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.RoleChip;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** The dragged role beside the mouse, with the words of what letting go will do. */
final class DragGhost extends Pane {
  /** Beside the pointer, so that what lies under it stays visible. */
  private static final double OFFSET = 12;

  private final FxTexts texts;
  private final HBox ghost = new HBox();
  private final Label words = new Label();

  DragGhost(FxTexts texts) {
    this.texts = texts;
    setMouseTransparent(true);
    ghost.getStyleClass().add("drag-ghost");
    ghost.setVisible(false);
    words.setId("servers-drag-words");
    getChildren().add(ghost);
  }

  void show(Role role) {
    ghost.getChildren().setAll(new RoleChip(role), words);
    ghost.setVisible(true);
  }

  void move(Point2D scenePoint, Optional<RoleAction> action) {
    words
        .textProperty()
        .bind(
            action
                .map(one -> texts.text(one.promise(), one.filled().toArray()))
                .orElseGet(() -> texts.text("servers.drag.nothing")));
    var point = sceneToLocal(scenePoint);
    double room = getWidth() - ghost.prefWidth(-1) - OFFSET;
    ghost.relocate(Math.max(0, Math.min(room, point.getX() + OFFSET)), point.getY() + OFFSET);
    ghost.autosize();
  }

  void hide() {
    ghost.setVisible(false);
  }

  /** What letting go would do, as it stands there; empty while nothing is dragged. */
  String words() {
    return ghost.isVisible() ? words.getText() : "";
  }
}
