package dev.pitwall.ui.warroom;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Rows under each other, as many as fit whole: what matters most is at the top. What does not fit
 * is shown as a number.
 */
final class FittingRows extends Pane {
  private final double gap;
  private final int least;
  private final Group rows = new Group();
  private final Label more = new Label();

  /**
   * @param gap in pixels
   * @param least so many rows are never left out
   */
  FittingRows(double gap, int least) {
    this.gap = gap;
    this.least = least;
    rows.setAutoSizeChildren(false);
    rows.getChildren().addListener((ListChangeListener<Node>) _ -> requestLayout());
    more.getStyleClass().addAll("muted", "strong", "rows-more");
    getChildren().addAll(rows, more);
  }

  /** The rows, the most important first. */
  ObservableList<Node> rows() {
    return rows.getChildren();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(rows().size(), width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return height(Math.min(least, rows().size()), width);
  }

  private double height(int many, double width) {
    return rows().stream()
        .limit(many)
        .mapToDouble(row -> snapSizeY(row.prefHeight(width)) + gap)
        .reduce(0, Double::sum);
  }

  @Override
  protected double computePrefWidth(double height) {
    return rows().stream().mapToDouble(row -> row.prefWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    int fit = fitting(getHeight());
    boolean all = fit == rows().size();
    if (!all) {
      // The number stands in a line of its own, or it would hide behind the words of the last row.
      fit = fitting(getHeight() - snapSizeY(more.prefHeight(-1)));
      more.setText("+" + (rows().size() - fit));
    }
    double y = 0;
    for (int i = 0; i < rows().size(); i++) {
      var row = rows().get(i);
      row.setVisible(i < fit);
      if (i < fit) {
        double height = snapSizeY(row.prefHeight(getWidth()));
        layoutInArea(row, 0, y, getWidth(), height, 0, HPos.LEFT, VPos.CENTER);
        y += height + gap;
      }
    }
    more.setVisible(!all);
    layoutInArea(more, 0, y, getWidth(), snapSizeY(more.prefHeight(-1)), 0, HPos.LEFT, VPos.CENTER);
  }

  /** A short row that would still fit below one that does not is no more important. */
  private int fitting(double room) {
    double y = 0;
    int fit = 0;
    for (var row : rows()) {
      double height = snapSizeY(row.prefHeight(getWidth()));
      if (fit >= least && y + height > room) {
        return fit;
      }
      y += height + gap;
      fit++;
    }
    return fit;
  }
}
