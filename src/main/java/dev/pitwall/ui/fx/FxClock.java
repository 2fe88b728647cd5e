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
 * numbers on the screen change together. Stands still until started, which is how a picture of a
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
