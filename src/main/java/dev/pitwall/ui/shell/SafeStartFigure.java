package dev.pitwall.ui.shell;

import dev.pitwall.domain.model.Contest.Phase;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.LastSafeStart;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Until when a run can still be started; red once that is past. */
final class SafeStartFigure extends VBox {
  /** Before that, the number of runs left is of no use to anybody. */
  private static final Duration COUNTED = Duration.ofHours(1);

  private final FxTexts texts;
  private final FxClock clock;
  private final ObservableValue<DayGlance> glance;
  private final Label time = new Label();

  SafeStartFigure(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    this.clock = clock;
    this.glance = glance;
    setId("shell-safe-start");
    getStyleClass().addAll("figure", "safe-start");
    setMinWidth(USE_PREF_SIZE);
    time.getStyleClass().add("t-figure");
    time.setMinWidth(USE_PREF_SIZE);
    time.textProperty()
        .bind(texts.bind(t -> safe().map(safe -> Times.minute(t, safe.at())).orElse("–"), glance));
    var words = new Label();
    words.getStyleClass().addAll("t-small", "muted");
    words.setMinWidth(USE_PREF_SIZE);
    words
        .textProperty()
        .bind(
            texts.bind(
                t -> safe().map(safe -> words(t, safe, clock.instant())).orElse(""),
                glance,
                clock.now()));
    getChildren().addAll(time, words);
    glance.addListener((_, _, _) -> colour());
    clock.now().addListener((_, _, _) -> colour());
    colour();
  }

  private Optional<LastSafeStart> safe() {
    return glance.getValue().safe();
  }

  private Phase phase() {
    return glance
        .getValue()
        .day()
        .contest()
        .map(contest -> contest.phase(clock.instant()))
        .orElse(Phase.BEFORE);
  }

  /** After the end nothing can be too late any more. */
  private void colour() {
    boolean late =
        phase() != Phase.OVER && safe().filter(safe -> safe.past(clock.instant())).isPresent();
    time.pseudoClassStateChanged(ShellStates.PAST, late);
  }

  private String words(Texts t, LastSafeStart safe, Instant now) {
    return switch (phase()) {
      case BEFORE, OVER -> t.of("shell.safe");
      case RUNNING, LAST_HOUR -> {
        if (safe.past(now)) {
          yield t.of("shell.safe.past");
        }
        if (safe.runsLeft(now) == 0) {
          yield t.of("shell.safe.lastIsOn");
        }
        yield safe.left(now).compareTo(COUNTED) > 0
            ? t.of("shell.safe")
            : t.of("shell.safe.left", Spans.left(t, safe.left(now)), safe.runsLeft(now));
      }
    };
  }
}
