package dev.pitwall.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Plays the day: moves the moment on, faster than it was, until its end. */
final class Player {
  /** Times faster than the day was: at 60 a minute of it takes a second. */
  enum Speed {
    REAL(1),
    MINUTES(60),
    TENS(600);

    private final int times;

    Speed(int times) {
      this.times = times;
    }

    int times() {
      return times;
    }

    Speed next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  /** After a pause of the window the day goes on where it was. */
  private static final Duration LONGEST_FRAME = Duration.ofMillis(250);

  private final Supplier<Instant> from;
  private final Supplier<Instant> end;
  private final Consumer<Instant> move;
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.MINUTES);
  private Optional<Long> last = Optional.empty();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long nanos) {
          frame(nanos);
        }
      };

  /**
   * @param from the moment that is looked at
   * @param end where it stops by itself
   * @param move shows another moment
   */
  Player(Supplier<Instant> from, Supplier<Instant> end, Consumer<Instant> move) {
    this.from = from;
    this.end = end;
    this.move = move;
  }

  ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  ObjectProperty<Speed> speed() {
    return speed;
  }

  void faster() {
    speed.set(speed.get().next());
  }

  void toggle() {
    if (playing.get()) {
      pause();
    } else {
      last = Optional.empty();
      playing.set(true);
      timer.start();
    }
  }

  void pause() {
    timer.stop();
    playing.set(false);
  }

  /**
   * @param nanos of the frame, on any clock
   */
  void frame(long nanos) {
    var gone = last.map(before -> Duration.ofNanos(nanos - before)).orElse(Duration.ZERO);
    last = Optional.of(nanos);
    var span = gone.compareTo(LONGEST_FRAME) > 0 ? LONGEST_FRAME : gone;
    var to = from.get().plus(span.multipliedBy(speed.get().times()));
    if (to.isBefore(end.get())) {
      move.accept(to);
    } else {
      move.accept(end.get());
      pause();
    }
  }
}
