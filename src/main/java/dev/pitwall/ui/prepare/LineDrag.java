package dev.pitwall.ui.prepare;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A line is dragged to another place of its own list; the line it would stand before is marked. */
final class LineDrag {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");

  private LineDrag() {}

  /**
   * @param rows of the same list, as they stand now
   */
  static LineRow letDrag(LineRow row, Supplier<List<LineRow>> rows) {
    row.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && !row.editing()) {
            mark(rows.get(), Optional.of(gap(rows.get(), event.getSceneY())));
            event.consume();
          }
        });
    row.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          var all = rows.get();
          mark(all, Optional.empty());
          if (!event.isStillSincePress() && !row.editing()) {
            int gap = gap(all, event.getSceneY());
            int now = all.indexOf(row);
            // Just above or just below itself it stays where it is.
            if (gap != now && gap != now + 1) {
              row.move(gap < all.size() ? Optional.of(all.get(gap).item().id()) : Optional.empty());
            }
          }
        });
    return row;
  }

  /** Before how many lines, from the top, this height is. */
  private static int gap(List<LineRow> rows, double sceneY) {
    return (int)
        rows.stream()
            .map(row -> row.localToScene(row.getBoundsInLocal()))
            .filter(bounds -> bounds.getCenterY() < sceneY)
            .count();
  }

  private static void mark(List<LineRow> rows, Optional<Integer> gap) {
    for (int i = 0; i < rows.size(); i++) {
      int place = i;
      boolean last = i == rows.size() - 1;
      rows.get(i).pseudoClassStateChanged(DROP, gap.filter(at -> at == place).isPresent());
      rows.get(i)
          .pseudoClassStateChanged(
              DROP_AFTER, last && gap.filter(at -> at == place + 1).isPresent());
    }
  }
}
