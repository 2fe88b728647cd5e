package dev.pitwall.ui.content;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.text.Font;

/**
 * How wide a letter of a monospaced list is: a label that is never seen has the list's letters.
 * Measured over many letters, as one letter's width is rounded.
 */
public final class LetterWidth {
  private static final int LETTERS = 100;

  private final Label letters = new Label("0".repeat(LETTERS));

  public LetterWidth() {
    letters.setVisible(false);
    letters.setManaged(false);
  }

  /** Belongs among the nodes of the list. */
  public Label node() {
    return letters;
  }

  public ObservableValue<Font> font() {
    return letters.fontProperty();
  }

  /** In pixels, at least 1. */
  public double get() {
    return Math.max(1, letters.prefWidth(-1) / LETTERS);
  }
}
