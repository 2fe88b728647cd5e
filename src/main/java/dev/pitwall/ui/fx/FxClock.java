package dev.pitwall.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The window's clock: what "now" is for everything drawn in it, stepping on the second so that all
 * numbers on the screen change together. Does not tick until started, which is how a picture of a
 * fixed moment is drawn.
 */
public final class FxClock {
  /** Aim a little past the full second: a timer that is early would show the old one again. */
  private static final Duration PAST_THE_SECOND = Duration.ofMillis(15);

  private final InstantSource source;
  private final ReadOnlyObjectWrapper<Instant> now;
  private final Timeline timer = new Timeline();

  public FxClock(InstantSource source) {
    this.source = source;
    this.now = new ReadOnlyObjectWrapper<>(second(source.instant()));
  }

  private FxClock(FxClock window) {
    this(window.source);
    // Such a binding does not hold its listener, so a day nobody closed is let go as well.
    now.bind(window.now());
  }

  /**
   * The same clock for a part of the window that ends before it; the window's is the one that is
   * started. Whoever listens to this one is let go with it.
   */
  public FxClock part() {
    return new FxClock(this);
  }

  /** Stops ticking. */
  public void close() {
    timer.stop();
    now.unbind();
  }

  /** Whole seconds. */
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  public Instant instant() {
    return now.get();
  }

  public void start() {
    tick();
  }

  public void stop() {
    timer.stop();
  }

  private void tick() {
    var exact = source.instant();
    now.set(second(exact));
    var next = second(exact).plusSeconds(1).plus(PAST_THE_SECOND);
    timer.stop();
    timer
        .getKeyFrames()
        .setAll(
            new KeyFrame(
                javafx.util.Duration.millis(Duration.between(exact, next).toMillis()),
                _ -> tick()));
    timer.playFromStart();
  }

  private static Instant second(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
