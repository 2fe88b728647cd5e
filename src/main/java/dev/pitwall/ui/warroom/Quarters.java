package dev.pitwall.ui.warroom;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Four panels of fixed place, two by two and of one height; under each other where their letters
 * are so large that two side by side would cut their words.
 */
final class Quarters extends Pane {
  private static final double GAP = 12;

  /** The role map and the work need less room than runs with their reasons. */
  private static final double LEFT = 0.46;

  /** The work below needs a little more than the map above. */
  private static final double ABOVE = 0.49;

  Quarters(Node mapPanel, Node runsPanel, Node doingPanel, Node nextPanel) {
    getStyleClass().add("war-panels");
    setMinWidth(0);
    getChildren().addAll(mapPanel, runsPanel, doingPanel, nextPanel);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** The panels' least width comes from the style sheet, in letters. */
  private boolean stacked(double width) {
    return width > 0 && 2 * getChildren().getFirst().minWidth(-1) + GAP > width;
  }

  private static double left(double width) {
    return Math.floor((width - GAP) * LEFT);
  }

  private double least(int panel, double width) {
    double column = panel % 2 == 0 ? left(width) : width - GAP - left(width);
    return snapSizeY(getChildren().get(panel).minHeight(column));
  }

  private double above(double width) {
    return Math.max(least(0, width), least(1, width));
  }

  private double below(double width) {
    return Math.max(least(2, width), least(3, width));
  }

  @Override
  protected double computeMinHeight(double width) {
    double wide = width < 0 ? getWidth() : width;
    return stacked(wide) ? stack(wide) : above(wide) + GAP + below(wide);
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  private double stack(double width) {
    return getChildren().stream()
        .mapToDouble(panel -> snapSizeY(panel.prefHeight(width)) + GAP)
        .reduce(-GAP, Double::sum);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (stacked(width)) {
      double y = 0;
      for (var panel : getChildren()) {
        double height = snapSizeY(panel.prefHeight(width));
        place(panel, 0, y, width, height);
        y += height + GAP;
      }
      return;
    }
    double room = Math.max(getHeight() - GAP, above(width) + below(width));
    double above =
        Math.clamp(
            Math.floor(room * ABOVE), above(width), Math.max(above(width), room - below(width)));
    List<Node> panels = getChildren();
    place(panels.get(0), 0, 0, left(width), above);
    place(panels.get(1), left(width) + GAP, 0, width - GAP - left(width), above);
    place(panels.get(2), 0, above + GAP, left(width), room - above);
    place(panels.get(3), left(width) + GAP, above + GAP, width - GAP - left(width), room - above);
  }

  private void place(Node panel, double x, double y, double width, double height) {
    layoutInArea(panel, x, y, width, height, 0, HPos.LEFT, VPos.TOP);
  }
}
