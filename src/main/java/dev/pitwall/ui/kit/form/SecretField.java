package dev.pitwall.ui.kit.form;

import javafx.scene.control.PasswordField;

/** A line to type a secret in: its letters are not shown, and cannot be copied out of it. */
public final class SecretField extends PasswordField {
  private final int most;

  /**
   * @param most letters; what is longer is refused whole, as in a {@link LimitedField}
   */
  public SecretField(int most) {
    this.most = most;
  }

  @Override
  public void replaceText(int start, int end, String text) {
    if (LimitReached.admits(this, most, start, end, text)) {
      super.replaceText(start, end, text);
    }
  }
}
