package dev.pitwall.ui.kit.form;

import javafx.scene.control.TextField;

/**
 * A line to type in, up to so many letters. What is longer, typed or pasted, is refused whole: a
 * part of it would be something nobody wrote. What the app itself fills in is not cut either.
 */
public class LimitedField extends TextField {
  /**
   * So many letters are read within the time of one key, on the window's thread; nobody reads a
   * longer line.
   */
  public static final int LINE_LETTERS = 2_000;

  /** For numbers, times and dates, in any notation. */
  public static final int FIGURE_LETTERS = 64;

  private final int most;

  /**
   * @param most what the day takes, and what is read quickly enough at each key
   */
  public LimitedField(int most) {
    this.most = most;
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
