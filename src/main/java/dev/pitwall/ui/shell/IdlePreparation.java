package dev.pitwall.ui.shell;

import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.control.Portions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * Makes the screens that nobody has looked at yet, while nobody presses a key or moves the mouse:
 * the first look at one otherwise holds the window's thread, and with it the clock, for most of a
 * second. One small step each time, with a pulse between two of them.
 */
final class IdlePreparation {
  /** Whoever pauses so long between two keys does not wait for the second. */
  private static final Duration IDLE = Duration.millis(400);

  /** A few pulses: the clock and what a teammate sent are shown between two steps. */
  private static final Duration BETWEEN = Duration.millis(60);

  /** Between two parts of one screen: a pulse, as each is short. */
  private static final Duration PULSE = Duration.millis(17);

  /** So long parts are put back in one step; nobody sees one pulse less. */
  private static final java.time.Duration STEP = java.time.Duration.ofMillis(16);

  private final Parent window;
  private final ScreenPlace place;
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final PauseTransition pause = new PauseTransition(IDLE);
  private final EventHandler<InputEvent> busy = _ -> waitForIdle();

  /** Of the view that is being styled. */
  private Optional<Portions> portions = Optional.empty();

  IdlePreparation(Parent window, List<ScreenEntry> screens, ScreenPlace place) {
    this.window = window;
    this.place = place;
    screens.forEach(this::plan);
    pause.setOnFinished(_ -> step());
  }

  private void plan(ScreenEntry screen) {
    steps.add(() -> place.screen(screen));
    steps.add(() -> place.showNewest(screen));
    steps.add(() -> place.unseen(screen).ifPresent(this::style));
    steps.add(this::putBackSome);
    steps.add(() -> place.unseen(screen).ifPresent(Parent::layout));
  }

  /** Its parts come later, one by one. */
  private void style(Region view) {
    portions = Optional.of(Portions.takeOut(view));
    place.hold(view);
    view.applyCss();
  }

  /** As many as fit into a step, at least one; the others in the steps after this. */
  private void putBackSome() {
    long until = System.nanoTime() + STEP.toNanos();
    while (portions.filter(some -> !some.isEmpty()).isPresent()) {
      if (System.nanoTime() > until) {
        steps.addFirst(this::putBackSome);
        return;
      }
      portions.get().putBack();
    }
    portions = Optional.empty();
  }

  /** The view that is being styled becomes whole: somebody may look at it from now on. */
  void makeWhole() {
    portions.ifPresent(Portions::putAllBack);
    portions = Optional.empty();
  }

  void start() {
    window.addEventFilter(InputEvent.ANY, busy);
    waitForIdle();
  }

  private void waitForIdle() {
    pause.setDuration(IDLE);
    pause.playFromStart();
  }

  private void step() {
    var next = steps.poll();
    if (next == null) {
      stop();
    } else {
      next.run();
      pause.setDuration(portions.isPresent() ? PULSE : BETWEEN);
      pause.playFromStart();
    }
  }

  /** Whether every screen is made. */
  boolean isDone() {
    return steps.isEmpty();
  }

  void stop() {
    makeWhole();
    pause.stop();
    steps.clear();
    window.removeEventFilter(InputEvent.ANY, busy);
  }
}
