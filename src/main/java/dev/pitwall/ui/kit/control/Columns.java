package dev.pitwall.ui.kit.control;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Columns of one width side by side; under each other where their letters are so large that one of
 * them would be narrower than the least width that its style sheet gives it.
 */
public final class Columns extends Pane {
  private final double gap;

  /**
   * @param gap between them, in pixels
   */
  public Columns(double gap, List<? extends Region> columns) {
    this.gap = gap;
    setMinWidth(0);
    getChildren().addAll(columns);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double inside(double width) {
    Insets in = getInsets();
    return (width < 0 ? getWidth() : width) - in.getLeft() - in.getRight();
  }

  private double each(double inside) {
    int count = getChildren().size();
    return Math.floor((inside - gap * (count - 1)) / count);
  }

  private boolean stacked(double inside) {
    double least = getChildren().stream().mapToDouble(one -> one.minWidth(-1)).max().orElse(0);
    return inside > 0 && each(inside) < least;
  }

  private double frame() {
    return getInsets().getTop() + getInsets().getBottom();
  }

  private double stack(double inside) {
    return getChildren().stream()
        .mapToDouble(one -> snapSizeY(one.prefHeight(inside)) + gap)
        .reduce(-gap, Double::sum);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside = inside(width);
    return frame()
        + (stacked(inside)
            ? stack(inside)
            : highest(one -> one.prefHeight(Math.max(0, each(inside)))));
  }

  @Override
  protected double computeMinHeight(double width) {
    double inside = inside(width);
    return frame()
        + (stacked(inside)
            ? stack(inside)
            : highest(one -> one.minHeight(Math.max(0, each(inside)))));
  }

  private double highest(java.util.function.ToDoubleFunction<Node> height) {
    return getChildren().stream().mapToDouble(height).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return getInsets().getLeft()
        + getInsets().getRight()
        + getChildren().stream().mapToDouble(one -> one.prefWidth(-1) + gap).sum();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double inside = inside(getWidth());
    double x = getInsets().getLeft();
    double y = getInsets().getTop();
    boolean stacked = stacked(inside);
    for (var one : getChildren()) {
      double width = stacked ? inside : each(inside);
      double height = stacked ? snapSizeY(one.prefHeight(inside)) : getHeight() - frame();
      layoutInArea(one, x, y, width, height, 0, HPos.LEFT, VPos.TOP);
      x += stacked ? 0 : width + gap;
      y += stacked ? height + gap : 0;
    }
  }
}
