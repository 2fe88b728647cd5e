package dev.pitwall.ui.kit;

import javafx.scene.control.TextArea;

/** Room for several lines, up to so many letters; see {@link LimitedField}. */
public class LimitedArea extends TextArea {
  private final int most;

  public LimitedArea(int most) {
    this.most = most;
  }

  @Override
  public void replaceText(int start, int end, String text) {
    if (LimitReached.admits(this, most, start, end, text)) {
      super.replaceText(start, end, text);
    }
  }
}
