package dev.pitwall.ui.kit.form;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One field of a form that teammates may change while it is open. Untouched, it follows the day;
 * touched, it keeps what was typed, and knows when the day has another value meanwhile. Knows no
 * control: any that shows a value and gives one back will do.
 *
 * @param <T> the value as the control has it
 */
public final class FieldDraft<T> {
  private final Supplier<T> typed;
  private final Consumer<T> show;

  /** What the day says. */
  private T stands;

  /** The same as the control gives it back: a line of text drops the ends of lines. */
  private T shown;

  private boolean changed;

  /**
   * @param typed what the control has
   * @param show puts a value into the control
   */
  public FieldDraft(T stands, Supplier<T> typed, Consumer<T> show) {
    this.typed = typed;
    this.show = show;
    show(stands);
  }

  private void show(T value) {
    stands = value;
    show.accept(value);
    shown = typed.get();
    changed = false;
  }

  public T typed() {
    return typed.get();
  }

  /** What saving writes: what was typed here, else {@code standing}, as precise as it stands. */
  public T typedOr(T standing) {
    return touched() ? typed() : standing;
  }

  /** Whether saving changes this field. */
  public boolean touched() {
    return !typed().equals(shown) && !typed().equals(stands);
  }

  /** Takes in the day's present value. */
  public void follow(T newest) {
    if (newest.equals(stands)) {
      return;
    }
    if (touched()) {
      stands = newest;
      shown = newest;
      changed = true;
    } else {
      show(newest);
    }
  }

  /** Whether the day changed after this was typed, to something else: saving puts it back. */
  public boolean contested() {
    return changed && touched();
  }

  /** What the day says. */
  public T theirs() {
    return stands;
  }

  /** Replaces what was typed by the day's value. */
  public void takeTheirs() {
    show(stands);
  }

  /** The difference was seen: what is typed here is meant. */
  public void keepMine() {
    changed = false;
  }
}
