package dev.pitwall.ui.shell;

import dev.pitwall.ui.palette.Palette;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * What can lie over the window's screen, in this order: the command line, the sheet of numbers,
 * that of the servers' lines, that of the keys.
 */
record Covers(Palette palette, NumbersSheet numbers, ServerLinesSheet lines, KeySheet keys) {
  Covers {
    StackPane.setAlignment(palette, Pos.TOP_CENTER);
  }

  List<Node> nodes() {
    return List.of(palette, numbers, lines, keys);
  }

  boolean isAnyOpen() {
    return nodes().stream().anyMatch(Node::isVisible);
  }

  /** Makes way for a sheet, or for the command line: only one of them has the focus. */
  void makeWay() {
    closeSheets();
    palette.close();
  }

  /**
   * Closes what is open.
   *
   * @return false when nothing was
   */
  boolean back() {
    boolean open = isAnyOpen();
    makeWay();
    return open;
  }

  void closeSheets() {
    keys.close();
    numbers.close();
    lines.close();
  }

  /** Whoever presses the mouse elsewhere works there: the command line makes way. */
  void pressed(MouseEvent event) {
    var at = palette.sceneToLocal(event.getSceneX(), event.getSceneY());
    if (palette.isOpen() && !palette.getBoundsInLocal().contains(at)) {
      palette.leave();
    }
  }
}
