package dev.pitwall.ui.shell;

import dev.pitwall.ui.kit.keys.FocusIn;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * A sheet over the whole window. While it is open the focus stays in it: what is typed must not
 * reach a field that nobody sees. Then the focus goes back to where one was at work.
 */
abstract class CoverSheet extends StackPane {
  private final ChangeListener<Node> keepsFocus = (_, _, _) -> Platform.runLater(this::keepFocus);
  private Optional<Node> before = Optional.empty();

  /**
   * @param close one step back, as Esc
   */
  CoverSheet(Runnable close) {
    getStyleClass().add("key-sheet-ground");
    setVisible(false);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close.run();
          }
        });
  }

  /** Gives the focus to what has it first in the sheet. */
  abstract void focusFirst();

  final void open() {
    if (!isVisible() && getScene() != null) {
      before = Optional.ofNullable(getScene().getFocusOwner());
      getScene().focusOwnerProperty().addListener(keepsFocus);
    }
    setVisible(true);
    focusFirst();
  }

  private void keepFocus() {
    if (isVisible() && getScene() != null && !FocusIn.has(this)) {
      focusFirst();
    }
  }

  final void close() {
    if (!isVisible()) {
      return;
    }
    setVisible(false);
    Optional.ofNullable(getScene())
        .map(Scene::focusOwnerProperty)
        .ifPresent(owner -> owner.removeListener(keepsFocus));
    before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
    before = Optional.empty();
  }
}
