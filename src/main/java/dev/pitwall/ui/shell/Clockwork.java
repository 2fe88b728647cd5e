package dev.pitwall.ui.shell;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Contest.Phase;
import dev.pitwall.text.ContestClock;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.ReducedMotion;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is left, large; under it what is gone and the time of day. */
public final class Clockwork extends VBox {
  /** From here on the clock is the loudest thing in the window. */
  private static final Duration URGENT = Duration.ofMinutes(10);

  /**
   * @param contest empty before there is one
   */
  public Clockwork(FxTexts texts, FxClock clock, ObservableValue<Optional<Contest>> contest) {
    getStyleClass().add("clockwork");
    setMinWidth(USE_PREF_SIZE);
    var large = new Label();
    large.getStyleClass().addAll("t-figure", "clock-left");
    large.setMinWidth(USE_PREF_SIZE);
    large
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    contest
                        .getValue()
                        .map(c -> ContestClock.large(t, c, clock.instant()))
                        .orElse(""),
                contest,
                clock.now()));
    var small = new Label();
    small.getStyleClass().addAll("t-small", "muted");
    small.setMinWidth(USE_PREF_SIZE);
    small
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    contest
                        .getValue()
                        .map(c -> ContestClock.small(t, c, clock.instant()))
                        .orElse(""),
                contest,
                clock.now()));
    getChildren().addAll(large, small);
    clock
        .now()
        .addListener(
            (_, _, now) -> {
              urgent(large, contest.getValue(), now);
              keepStill(contest.getValue(), now);
            });
    sceneProperty()
        .subscribe(
            (before, _) -> {
              if (before != null) {
                ReducedMotion.lastMinute(before, false);
              }
              keepStill(contest.getValue(), clock.instant());
            });
    urgent(large, contest.getValue(), clock.instant());
  }

  private void keepStill(Optional<Contest> contest, Instant now) {
    if (getScene() != null) {
      ReducedMotion.lastMinute(getScene(), contest.filter(c -> c.inLastMinute(now)).isPresent());
    }
  }

  private static void urgent(Label label, Optional<Contest> contest, Instant now) {
    label.pseudoClassStateChanged(
        ShellStates.URGENT,
        contest
            .filter(c -> c.phase(now) == Phase.LAST_HOUR)
            .filter(c -> c.remaining(now).compareTo(URGENT) <= 0)
            .isPresent());
  }
}
