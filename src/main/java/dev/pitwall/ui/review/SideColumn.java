package dev.pitwall.ui.review;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The state on top, as high as it is but no more than a part of the column, and below it what is
 * left for the lists: a map is seen as a whole, a list scrolls anyway.
 */
final class SideColumn extends Region {
  private static final double MOST = 0.64;
  private static final double GAP = 12;

  private final Region content;
  private final VBox state;
  private final Region lists;

  /**
   * @param content of the state
   */
  SideColumn(Region content, Region lists) {
    this.content = content;
    this.lists = lists;
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    state = new VBox(scroll);
    state.getStyleClass().addAll("panel", "review-then");
    getStyleClass().add("review-side");
    getChildren().addAll(state, lists);
  }

  @Override
  protected void layoutChildren() {
    var around = state.getInsets();
    double sides = around.getLeft() + around.getRight();
    // Two pixels for the border of the scroll pane.
    double wanted =
        content.prefHeight(getWidth() - sides) + around.getTop() + around.getBottom() + 2;
    double top = Math.round(Math.min(wanted, getHeight() * MOST));
    state.resizeRelocate(0, 0, getWidth(), top);
    lists.resizeRelocate(0, top + GAP, getWidth(), Math.max(0, getHeight() - top - GAP));
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }
}
