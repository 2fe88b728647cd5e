package dev.pitwall.ui.kit.form;

import javafx.scene.control.TextArea;

/** Room for several lines, up to so many letters; see {@link LimitedField}. */
public class LimitedArea extends TextArea {
  private final int most;

  public LimitedArea(int most) {
    this.most = most;
    TabTraversal.install(this);
  }

  @Override
  public void replaceText(int start, int end, String text) {
    if (LimitReached.admits(this, most, start, end, text)) {
      super.replaceText(start, end, text);
    }
  }

  /** A field that has just come into view takes keys only once its skin is made. */
  @Override
  public void requestFocus() {
    if (getSkin() == null) {
      applyCss();
    }
    super.requestFocus();
  }
}
