package dev.pitwall.ui.prepare;

import dev.pitwall.ui.kit.control.DragGesture;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;

/** A line is dragged to another place of its own list; the line it would stand before is marked. */
final class LineDrag implements DragGesture.Dragged {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");

  private final LineRow row;
  private final Supplier<List<LineRow>> rows;
  private double sceneY;

  private LineDrag(LineRow row, Supplier<List<LineRow>> rows) {
    this.row = row;
    this.rows = rows;
  }

  /**
   * @param rows of the same list, as they stand now
   */
  static LineRow letDrag(LineRow row, Supplier<List<LineRow>> rows) {
    new DragGesture(row).source(row, new LineDrag(row, rows));
    return row;
  }

  /** In a line that is edited, dragging selects letters. */
  @Override
  public boolean begun(Point2D scenePoint) {
    return !row.editing();
  }

  @Override
  public void moved(Point2D scenePoint, boolean copies) {
    sceneY = scenePoint.getY();
    mark(Optional.of(gap()));
  }

  @Override
  public void dropped() {
    cancelled();
    var all = rows.get();
    int gap = gap();
    int now = all.indexOf(row);
    // Just above or just below itself it stays where it is.
    if (gap != now && gap != now + 1) {
      row.move(gap < all.size() ? Optional.of(all.get(gap).item().id()) : Optional.empty());
    }
  }

  @Override
  public void cancelled() {
    mark(Optional.empty());
  }

  /** Before how many lines, from the top, the pointer is. */
  private int gap() {
    return (int)
        rows.get().stream()
            .map(one -> one.localToScene(one.getBoundsInLocal()))
            .filter(bounds -> bounds.getCenterY() < sceneY)
            .count();
  }

  private void mark(Optional<Integer> gap) {
    var all = rows.get();
    for (int i = 0; i < all.size(); i++) {
      int place = i;
      boolean last = i == all.size() - 1;
      all.get(i).pseudoClassStateChanged(DROP, gap.filter(at -> at == place).isPresent());
      all.get(i)
          .pseudoClassStateChanged(
              DROP_AFTER, last && gap.filter(at -> at == place + 1).isPresent());
    }
  }
}
