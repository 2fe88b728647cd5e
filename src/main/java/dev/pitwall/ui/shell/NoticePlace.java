package dev.pitwall.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The work, and under it one line for what the window has to say. The line is always kept free: a
 * notice that comes and goes must not move what somebody looks at or aims at. More than a line lies
 * over the lower edge of the work.
 */
public final class NoticePlace extends StackPane {
  public NoticePlace(Node work, NoticeStrip strip) {
    getStyleClass().add("notice-place");
    var line = new Region();
    line.getStyleClass().add("notice-line");
    var above = new BorderPane(work);
    above.setBottom(line);
    above.setMinSize(0, 0);
    setMinSize(0, 0);
    strip.setMaxHeight(USE_PREF_SIZE);
    setAlignment(strip, Pos.BOTTOM_LEFT);
    getChildren().addAll(above, strip);
  }
}
