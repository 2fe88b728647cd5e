package dev.pitwall.ui.warroom;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.DayGlance;
import dev.pitwall.ui.kit.Panel;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** What deserves an eye, and below it four panels of fixed place, found without looking. */
final class WarRoomView extends VBox {
  private final GridPane panels = new GridPane();

  /** The role map and the work need less room than runs with their reasons. */
  private static final double LEFT_PERCENT = 46;

  WarRoomView(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    getStyleClass().addAll("screen", "war-room");
    var left = new ColumnConstraints();
    left.setPercentWidth(LEFT_PERCENT);
    var right = new ColumnConstraints();
    right.setPercentWidth(100 - LEFT_PERCENT);
    panels.getColumnConstraints().addAll(left, right);
    var above = new RowConstraints();
    above.setPercentHeight(49);
    var below = new RowConstraints();
    below.setPercentHeight(51);
    panels.getRowConstraints().addAll(above, below);
    panels.getStyleClass().add("war-panels");
    panels.setMinWidth(0);
    setMinWidth(0);
    setVgrow(panels, Priority.ALWAYS);
    getChildren().addAll(new WarningsRow(texts, clock, glance), panels);
    put(new Panel(texts, "warroom.map", new MapPane(texts, glance)), 0, 0);
    put(new Panel(texts, "warroom.runs", new RunsPane(texts, glance)), 1, 0);
    put(new Panel(texts, "warroom.doing", new DoingPane(texts, clock, glance)), 0, 1);
    put(new Panel(texts, "warroom.next", new NextPane(texts, clock, glance)), 1, 1);
  }

  private void put(Panel panel, int column, int row) {
    // At twice the size of type the screen scrolls; panels never lie over each other.
    panel.setMinHeight(USE_PREF_SIZE);
    panel.setMinWidth(0);
    panel.setMaxHeight(Double.MAX_VALUE);
    GridPane.setVgrow(panel, Priority.ALWAYS);
    GridPane.setValignment(panel, VPos.TOP);
    panels.add(panel, column, row);
  }
}
