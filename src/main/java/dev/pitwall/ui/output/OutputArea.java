package dev.pitwall.ui.output;

import dev.pitwall.domain.KeptOutput;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;

/**
 * Room for an output. One that is longer than a run keeps is not laid out here, which would take
 * the window minutes: whoever opened the area reads it beside, and shows what is kept of it.
 */
public final class OutputArea extends TextArea {
  private final Consumer<String> large;

  /**
   * @param large takes a paste that is too long
   */
  public OutputArea(Consumer<String> large) {
    this.large = large;
    getStyleClass().add("mono");
    setWrapText(true);
  }

  @Override
  public void paste() {
    var text = Clipboard.getSystemClipboard().getString();
    if (text != null && text.length() > KeptOutput.LETTERS) {
      large.accept(text);
    } else {
      super.paste();
    }
  }

  /** Selects a line and brings it into view; the last one, should there be fewer. */
  public static void showLine(TextArea area, int line) {
    var text = area.getText();
    int from = 0;
    for (int at = 1; at < line; at++) {
      int end = text.indexOf('\n', from);
      if (end < 0) {
        break;
      }
      from = end + 1;
    }
    int end = text.indexOf('\n', from);
    area.requestFocus();
    area.selectRange(from, end < 0 ? text.length() : end);
  }
}
