package dev.pitwall.ui.servers;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Lays cards out in as few rows as their least width allows, evenly: five in one row where there is
 * room, eight in two rows of four. Rows stretch to the height there is, up to the cards' most.
 */
final class CardGrid extends Pane {
  private static final double GAP = 12;

  CardGrid() {
    getStyleClass().add("card-grid");
  }

  /** How many cards stand in a row now. */
  int columns() {
    return columns(getWidth());
  }

  private int columns(double width) {
    int count = Math.max(1, getManagedChildren().size());
    double least = 1;
    for (var card : getManagedChildren()) {
      least = Math.max(least, card.minWidth(-1));
    }
    int fitting = Math.max(1, (int) ((width + GAP) / (least + GAP)));
    int rows = (count + fitting - 1) / fitting;
    return (count + rows - 1) / rows;
  }

  private double cardWidth(double width) {
    double most = Double.MAX_VALUE;
    for (var card : getManagedChildren()) {
      most = Math.min(most, card.maxWidth(-1));
    }
    int columns = columns(width);
    return Math.floor(Math.min(most, (width - GAP * (columns - 1)) / columns));
  }

  private double[] rowHeights(double width) {
    List<Node> cards = getManagedChildren();
    int columns = columns(width);
    double cardWidth = cardWidth(width);
    var heights = new double[(cards.size() + columns - 1) / columns];
    for (int i = 0; i < cards.size(); i++) {
      heights[i / columns] = Math.max(heights[i / columns], cards.get(i).prefHeight(cardWidth));
    }
    return heights;
  }

  private double heightFor(double width) {
    double height = 0;
    for (double row : rowHeights(width)) {
      height += row + GAP;
    }
    return Math.max(0, height - GAP);
  }

  /** Of the highest card, as wide as the cards stand now. */
  double leastHeight() {
    double least = 0;
    for (double row : rowHeights(getWidth())) {
      least = Math.max(least, row);
    }
    return least;
  }

  /** Beyond this the cards do not stretch. */
  double mostHeight(double width) {
    double height = 0;
    int columns = columns(width);
    var heights = rowHeights(width);
    for (int row = 0; row < heights.length; row++) {
      height += Math.max(heights[row], getManagedChildren().get(row * columns).maxHeight(-1)) + GAP;
    }
    return Math.max(0, height - GAP);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return heightFor(width < 0 ? getWidth() : width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return heightFor(width < 0 ? getWidth() : width);
  }

  @Override
  protected void layoutChildren() {
    List<Node> cards = getManagedChildren();
    if (cards.isEmpty()) {
      return;
    }
    int columns = columns(getWidth());
    double cardWidth = cardWidth(getWidth());
    var heights = rowHeights(getWidth());
    double spare = Math.max(0, getHeight() - heightFor(getWidth())) / heights.length;
    double y = 0;
    for (int row = 0; row < heights.length; row++) {
      double most = cards.get(row * columns).maxHeight(-1);
      double height = Math.max(heights[row], Math.floor(Math.min(most, heights[row] + spare)));
      for (int i = row * columns; i < Math.min(cards.size(), (row + 1) * columns); i++) {
        cards.get(i).resizeRelocate((i - row * columns) * (cardWidth + GAP), y, cardWidth, height);
      }
      y += height + GAP;
    }
  }
}
