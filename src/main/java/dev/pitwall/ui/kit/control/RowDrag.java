package dev.pitwall.ui.kit.control;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/**
 * Rows that are dragged to another place of their list. The row before which the dragged one would
 * stand is marked by {@code :drop}; the last one by {@code :drop-after} for the end of the list.
 */
public final class RowDrag<R extends Node> {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");

  private final Supplier<List<R>> rows;
  private final Predicate<R> mayMove;
  private final BiConsumer<R, Optional<R>> move;

  /**
   * @param rows of the list, as they stand now
   * @param mayMove whether a row may be dragged now
   * @param move a row to just before another one, or to the end
   */
  public RowDrag(Supplier<List<R>> rows, Predicate<R> mayMove, BiConsumer<R, Optional<R>> move) {
    this.rows = rows;
    this.mayMove = mayMove;
    this.move = move;
  }

  /** Lets this row be dragged. */
  public R listenOn(R row) {
    new DragGesture(row).source(row, new DraggedRow(row));
    return row;
  }

  private final class DraggedRow implements DragGesture.Dragged {
    private final R row;
    private double sceneY;

    DraggedRow(R row) {
      this.row = row;
    }

    @Override
    public boolean begun(Point2D scenePoint) {
      return mayMove.test(row);
    }

    @Override
    public void moved(Point2D scenePoint, boolean copies) {
      sceneY = scenePoint.getY();
      mark(Optional.of(gap(sceneY)));
    }

    @Override
    public void dropped() {
      cancelled();
      var all = rows.get();
      int gap = gap(sceneY);
      int now = all.indexOf(row);
      // Just above or just below itself it stays where it is.
      if (gap != now && gap != now + 1) {
        move.accept(row, gap < all.size() ? Optional.of(all.get(gap)) : Optional.empty());
      }
    }

    @Override
    public void cancelled() {
      mark(Optional.empty());
    }
  }

  /**
   * Moves a row over its neighbour above (-1) or below (1), as keys do; at the ends it stays.
   *
   * @return whether it may be moved
   */
  public boolean shift(R row, int step) {
    var all = rows.get();
    int to = all.indexOf(row) + step;
    if (mayMove.test(row) && to >= 0 && to < all.size()) {
      int before = step < 0 ? to : to + 1;
      move.accept(row, before < all.size() ? Optional.of(all.get(before)) : Optional.empty());
    }
    return mayMove.test(row);
  }

  /** Before how many rows, from the top, this height is. */
  private int gap(double sceneY) {
    return (int)
        rows.get().stream()
            .map(row -> row.localToScene(row.getBoundsInLocal()))
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
