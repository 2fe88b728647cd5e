package dev.pitwall.ui.shell;

import dev.pitwall.domain.Contest.Phase;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Where in the contest we are. */
final class PhaseTag extends Label {
  PhaseTag(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    getStyleClass().addAll("phase", "t-small");
    setMinWidth(USE_PREF_SIZE);
    textProperty()
        .bind(
            texts.bind(
                t -> phase(glance, clock).map(p -> words(t, p)).orElse(""), glance, clock.now()));
    clock.now().addListener((_, _, _) -> mark(glance, clock));
    glance.addListener((_, _, _) -> mark(glance, clock));
    mark(glance, clock);
  }

  private void mark(ObservableValue<DayGlance> glance, FxClock clock) {
    pseudoClassStateChanged(
        ShellStates.URGENT, phase(glance, clock).filter(Phase.LAST_HOUR::equals).isPresent());
  }

  private static Optional<Phase> phase(ObservableValue<DayGlance> glance, FxClock clock) {
    return glance.getValue().day().contest().map(c -> c.phase(clock.instant()));
  }

  private static String words(Texts texts, Phase phase) {
    return switch (phase) {
      case BEFORE -> texts.of("shell.phase.before");
      case RUNNING -> texts.of("shell.phase.running");
      case LAST_HOUR -> texts.of("shell.phase.lastHour");
      case OVER -> texts.of("shell.phase.over");
    };
  }
}
