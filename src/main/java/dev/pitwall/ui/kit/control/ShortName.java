package dev.pitwall.ui.kit.control;

import dev.pitwall.domain.model.Excerpt;
import javafx.scene.control.Label;

/**
 * A name that somebody chose, and so of any length: a long one is shortened in its middle, since
 * names differ at their ends, and is whole on hover and for a screen reader. No name pushes what
 * stands beside it.
 */
public final class ShortName extends Label {
  /** Of a member, a role or a server, where others stand beside it. */
  public static final int LETTERS = 16;

  public void show(String name) {
    setText(Excerpt.middle(name, LETTERS));
    setAccessibleText(name);
    Tooltips.show(this, getText().equals(name) ? "" : name);
  }
}
