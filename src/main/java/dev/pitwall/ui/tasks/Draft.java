package dev.pitwall.ui.tasks;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A field of a form that others may change while it is open: untouched it follows them, touched it
 * keeps what was typed.
 */
final class Draft<T> {
  private final Supplier<T> typed;
  private final Consumer<T> show;
  private T told;

  Draft(T told, Supplier<T> typed, Consumer<T> show) {
    this.told = told;
    this.typed = typed;
    this.show = show;
    show.accept(told);
  }

  T typed() {
    return typed.get();
  }

  boolean touched() {
    return !typed.get().equals(told);
  }

  /**
   * The day has other values now.
   *
   * @return true when this is not what is typed here: saving would put it back
   */
  boolean follow(T newest) {
    boolean touched = touched();
    boolean changed = !newest.equals(told);
    told = newest;
    if (changed && !touched) {
      show.accept(newest);
    }
    return changed && touched();
  }
}
