package dev.pitwall.ui.kit.control;

import javafx.scene.control.TextArea;

/** A text of several lines to be selected and copied, which cannot be typed in. */
public final class ReadOnlyArea extends TextArea {
  public ReadOnlyArea(int rows) {
    setEditable(false);
    setWrapText(true);
    setPrefRowCount(rows);
  }
}
