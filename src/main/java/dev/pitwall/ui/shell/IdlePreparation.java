package dev.pitwall.ui.shell;

import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.control.Portions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
  private final Region shownIn;
  private final Function<ScreenEntry, Parent> make;
  private final Consumer<ScreenEntry> show;
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final PauseTransition pause = new PauseTransition(IDLE);
  private final EventHandler<InputEvent> busy = _ -> waitForIdle();
  private final StackPane place = new StackPane();

  /** Of the view that is being styled. */
  private Optional<Portions> portions = Optional.empty();

  /**
   * @param shownIn is as large as the screens will be
   * @param make gives the screen's view, made now where it was not yet
   * @param show shows it the newest day
   */
  IdlePreparation(
      Parent window,
      Region shownIn,
      List<ScreenEntry> screens,
      Function<ScreenEntry, Parent> make,
      Consumer<ScreenEntry> show) {
    this.window = window;
    this.shownIn = shownIn;
    this.make = make;
    this.show = show;
    screens.forEach(this::plan);
    pause.setOnFinished(_ -> step());
  }

  private void plan(ScreenEntry screen) {
    steps.add(() -> make.apply(screen));
    steps.add(() -> show.accept(screen));
    steps.add(
        () ->
            inPlace(
                make.apply(screen),
                view -> {
                  portions = Optional.of(Portions.takeOut(view));
                  view.applyCss();
                }));
    steps.add(this::putBackSome);
    steps.add(() -> inPlace(make.apply(screen), _ -> place.layout()));
    steps.add(() -> place.getChildren().clear());
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

  /**
   * In a scene of its own, as large and with the same style sheets; not while it is looked at. In
   * the window's own scene, hidden, the first look costs less, but all that is styled and laid out
   * for what teammates do: with eight laptops frames took twice as long.
   */
  private void inPlace(Parent view, Consumer<Node> action) {
    boolean shown = view.getScene() != null && view.getScene() == window.getScene();
    if (!shown) {
      if (view.getParent() != place) {
        place.getChildren().setAll(view);
      }
      action.accept(view);
    }
  }

  void start() {
    var like = window.getScene();
    var scene = new Scene(place, shownIn.getWidth(), shownIn.getHeight());
    scene.getStylesheets().setAll(like.getStylesheets());
    // In other letters all sizes would be worked out once more at the first look.
    place.setStyle(window.getStyle());
    // A split that was divided in no room at all stays as narrow.
    place.resize(shownIn.getWidth(), shownIn.getHeight());
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
