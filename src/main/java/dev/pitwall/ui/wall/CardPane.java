package dev.pitwall.ui.wall;

import dev.pitwall.wall.WallGrid;
import javafx.scene.layout.Pane;

/** The cards of a page, all of one size, over the whole room. */
final class CardPane extends Pane {
  private WallGrid grid = new WallGrid(1, 1, 1, 1);

  void arrange(WallGrid wanted) {
    grid = wanted;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = (getWidth() + WallGrid.GAP) / grid.columns();
    double height = (getHeight() + WallGrid.GAP) / grid.rows();
    var cards = getChildren();
    for (int i = 0; i < cards.size(); i++) {
      double x = Math.round(i % grid.columns() * width);
      double y = Math.round(i / grid.columns() * height);
      cards
          .get(i)
          .resizeRelocate(
              x, y, Math.floor(width - WallGrid.GAP), Math.floor(height - WallGrid.GAP));
    }
  }
}
