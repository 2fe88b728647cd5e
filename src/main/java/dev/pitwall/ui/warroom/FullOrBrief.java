package dev.pitwall.ui.warroom;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The same text at length or in brief, by the room there is. */
final class FullOrBrief extends Pane {
  private Optional<Region> full = Optional.empty();
  private Optional<Region> brief = Optional.empty();

  void show(Region atLength, Region inBrief) {
    full = Optional.of(atLength);
    brief = Optional.of(inBrief);
    getChildren().setAll(atLength, inBrief);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return full.map(one -> one.prefHeight(width)).orElse(0.0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return brief.map(one -> one.prefHeight(width)).orElse(0.0);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    boolean room = computePrefHeight(getWidth()) <= getHeight();
    full.ifPresent(one -> place(one, room));
    brief.ifPresent(one -> place(one, !room));
  }

  private void place(Region one, boolean seen) {
    one.setVisible(seen);
    if (seen) {
      layoutInArea(one, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.TOP);
    }
  }
}
