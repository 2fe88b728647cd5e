package dev.pitwall.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Runs at most one task in a tenth of a second: the first at once, the next one when that time is
 * over. A snapshot a pulse and more would cost the processor that the requests behind them need,
 * and nobody reads that fast.
 */
public final class Throttle implements Executor {
  private static final Duration INTERVAL = Duration.millis(100);

  private final Executor fx;
  private final Consumer<Runnable> later;

  /** Of the JavaFX thread, as all that follows. */
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  private boolean ran;

  /**
   * @param fx runs on the JavaFX thread, later: {@code Platform::runLater}
   */
  public Throttle(Executor fx) {
    this(fx, Throttle::afterInterval);
  }

  /**
   * @param later calls a task once, on the JavaFX thread, when the interval is over
   */
  Throttle(Executor fx, Consumer<Runnable> later) {
    this.fx = fx;
    this.later = later;
  }

  private static void afterInterval(Runnable task) {
    var pause = new PauseTransition(INTERVAL);
    pause.setOnFinished(_ -> task.run());
    pause.play();
  }

  /** From any thread. */
  @Override
  public void execute(Runnable task) {
    fx.execute(
        () -> {
          waiting.add(task);
          runNext();
        });
  }

  private void runNext() {
    if (!ran && !waiting.isEmpty()) {
      ran = true;
      later.accept(this::intervalOver);
      waiting.remove().run();
    }
  }

  private void intervalOver() {
    ran = false;
    runNext();
  }
}
