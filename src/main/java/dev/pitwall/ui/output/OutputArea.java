package dev.pitwall.ui.output;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.form.TabTraversal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;

/**
 * Room for an output. Of a long one head and tail are shown, for laying it all out would hold the
 * window up for seconds; it is all there, and cannot be typed in.
 */
public final class OutputArea extends TextArea {
  /** Laid out within a few frames; more than anybody reads. */
  private static final int SHOWN = 20_000;

  /** The result stands at the end. */
  private static final int HEAD = SHOWN / 4;

  private static final int TAIL = SHOWN - HEAD;

  private final FxTexts texts;
  private final Consumer<String> large;

  /** What is there, where not all of it is shown. */
  private Optional<String> whole = Optional.empty();

  /**
   * @param large takes a paste that is too long, reads it beside the window, and has what is kept
   *     of it shown
   */
  public OutputArea(FxTexts texts, Consumer<String> large) {
    this.texts = texts;
    this.large = large;
    getStyleClass().add("mono");
    setWrapText(true);
    TabTraversal.install(this);
    textProperty().addListener(_ -> whole = Optional.empty());
  }

  /** In place of what was there. */
  public void show(String output) {
    boolean all = output.length() <= SHOWN;
    setEditable(all);
    setText(all ? output : shortened(output));
    whole = Optional.of(output).filter(_ -> !all);
  }

  /** What is there, shown or not. */
  public String output() {
    return whole.orElseGet(this::getText);
  }

  private String shortened(String output) {
    int left = output.length() - HEAD - TAIL;
    return output.substring(0, HEAD)
        + "\n"
        + texts.now().of("output.notShown", left)
        + "\n"
        + output.substring(output.length() - TAIL);
  }

  @Override
  public void paste() {
    var text = Clipboard.getSystemClipboard().getString();
    if (text != null && (text.length() > SHOWN || !isEditable())) {
      large.accept(text);
    } else {
      super.paste();
    }
  }

  /** What would be too long to be laid out is shown as any other long output. */
  @Override
  public void replaceText(int start, int end, String text) {
    int after = getLength() - (end - start) + text.length();
    if (after > SHOWN && after > getLength()) {
      large.accept(getText(0, start) + text + getText(end, getLength()));
    } else {
      super.replaceText(start, end, text);
    }
  }

  /** Selects a line of the output and brings it into view, where it is shown. */
  public void showLine(int line) {
    if (whole.isEmpty()) {
      showLine(this, line);
      return;
    }
    var words = whole.get().lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    int at = getText().lastIndexOf(words);
    if (at >= 0) {
      requestFocus();
      selectRange(at, at + words.length());
    }
  }

  /** Selects a line of a text and brings it into view; the last one, should there be fewer. */
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
