package dev.pitwall.ui.warroom;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Rows under each other, as many as fit whole: what matters most is at the top. */
final class FittingRows extends Pane {
  private final double gap;
  private final int least;

  /**
   * @param gap in pixels
   * @param least so many rows are never left out
   */
  FittingRows(double gap, int least) {
    this.gap = gap;
    this.least = least;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(getChildren().size(), width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return height(Math.min(least, getChildren().size()), width);
  }

  private double height(int rows, double width) {
    return getChildren().stream()
        .limit(rows)
        .mapToDouble(row -> snapSizeY(row.prefHeight(width)) + gap)
        .reduce(0, Double::sum);
  }

  @Override
  protected double computePrefWidth(double height) {
    return getChildren().stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    boolean room = true;
    int shown = 0;
    for (Node row : getChildren()) {
      double height = snapSizeY(row.prefHeight(getWidth()));
      // A short row that would still fit below one that does not is no more important.
      room = room && (shown < least || y + height <= getHeight());
      row.setVisible(room);
      if (room) {
        layoutInArea(row, 0, y, getWidth(), height, 0, HPos.LEFT, VPos.CENTER);
        y += height + gap;
        shown++;
      }
    }
  }
}
