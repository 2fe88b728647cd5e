package dev.pitwall.ui.review;

import dev.pitwall.ui.fx.FxFutures;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Works something out beside the JavaFX thread, one at a time: what is asked meanwhile waits, and
 * only the newest of it is taken. For the JavaFX thread.
 */
final class Latest<T> {
  private final Executor background;
  private final Consumer<T> done;
  private Optional<Supplier<T>> waiting = Optional.empty();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

  /**
   * @param background not the JavaFX thread
   * @param done is called on the JavaFX thread
   */
  Latest(Executor background, Consumer<T> done) {
    this.background = background;
    this.done = done;
  }

  /** Whether an answer is on its way. */
  ReadOnlyBooleanProperty working() {
    return working.getReadOnlyProperty();
  }

  void ask(Supplier<T> work) {
    waiting = Optional.of(work);
    if (!working.get()) {
      next();
    }
  }

  private void next() {
    waiting.ifPresent(
        work -> {
          waiting = Optional.empty();
          working.set(true);
          FxFutures.on(
              CompletableFuture.supplyAsync(work, background),
              result -> {
                done.accept(result);
                working.set(false);
                next();
              });
        });
  }
}
