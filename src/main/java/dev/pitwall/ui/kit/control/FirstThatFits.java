package dev.pitwall.ui.kit.control;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * The same in fewer words and smaller letters, by the room there is to the side: the first that
 * fits whole is shown, and the last is cut where not even that does.
 */
public final class FirstThatFits extends Pane {
  private final List<Label> ways;

  /**
   * @param ways the longest first
   */
  public FirstThatFits(Label... ways) {
    this.ways = List.of(ways);
    getChildren().addAll(ways);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(ways.getFirst().prefWidth(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    return ways.getFirst().prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    var fits =
        ways.stream()
            .filter(way -> way.prefWidth(-1) <= getWidth())
            .findFirst()
            .orElse(ways.getLast());
    for (var way : ways) {
      way.setVisible(way == fits);
    }
    double width = Math.min(getWidth(), Math.ceil(fits.prefWidth(-1)));
    layoutInArea(fits, 0, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
  }
}
