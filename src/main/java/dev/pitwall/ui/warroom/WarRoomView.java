package dev.pitwall.ui.warroom;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.DayGlance;
import dev.pitwall.ui.kit.Panel;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Four panels of fixed place: the eye finds each without looking for it. */
final class WarRoomView extends GridPane {
  /** The role map and the work need less room than runs with their reasons. */
  private static final double LEFT_PERCENT = 46;

  WarRoomView(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    getStyleClass().addAll("screen", "war-room");
    var left = new ColumnConstraints();
    left.setPercentWidth(LEFT_PERCENT);
    var right = new ColumnConstraints();
    right.setPercentWidth(100 - LEFT_PERCENT);
    getColumnConstraints().addAll(left, right);
    var above = new RowConstraints();
    above.setPercentHeight(54);
    var below = new RowConstraints();
    below.setPercentHeight(46);
    getRowConstraints().addAll(above, below);
    put(new Panel(texts, "warroom.map", new MapPane(texts, glance)), 0, 0);
    put(new Panel(texts, "warroom.runs", new RunsPane(texts, glance)), 1, 0);
    put(new Panel(texts, "warroom.doing", new DoingPane(texts, clock, glance)), 0, 1);
    put(new Panel(texts, "warroom.next", new NextPane(texts, clock, glance)), 1, 1);
  }

  private void put(Panel panel, int column, int row) {
    // In large letters all of it scrolls; a panel that is cut off tells half.
    panel.setMinSize(0, USE_PREF_SIZE);
    panel.setMaxHeight(Double.MAX_VALUE);
    setVgrow(panel, Priority.ALWAYS);
    setValignment(panel, VPos.TOP);
    add((Node) panel, column, row);
  }
}
