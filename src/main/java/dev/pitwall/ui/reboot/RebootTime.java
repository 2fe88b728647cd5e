package dev.pitwall.ui.reboot;

import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.domain.rules.RunWindow;
import dev.pitwall.domain.rules.TimeLeft;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.style.Icon;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;

/** Over the board of an open round: why no server is to be rebooted just now. */
final class RebootTime extends Label {
  RebootTime(FxTexts texts, FxClock clock, RebootModel model) {
    Ids.give(this, "reboot", "time");
    getStyleClass().add("reboot-time");
    setGraphic(new Icon("fth-alert-triangle"));
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    textProperty()
        .bind(
            texts.bind(
                t ->
                    model.mode().get() == RebootModel.Mode.OPEN
                        ? words(t, model.glance().get(), clock.instant())
                        : "",
                model.mode(),
                model.glance(),
                clock.now()));
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  private static String words(Texts t, DayGlance glance, Instant now) {
    if (glance.unverified().isEmpty()) {
      return "";
    }
    return glance
        .timeLeft(now)
        .map(
            left ->
                switch (left.reboot()) {
                  case NOW -> "";
                  case AFTER_RUN -> t.of("reboot.time.afterRun", left(t, left.run(), now));
                  case TOO_LATE -> tooLate(t, left);
                })
        .orElse("");
  }

  private static String tooLate(Texts t, TimeLeft left) {
    return switch (left.run()) {
      // A round after the end is the team's own look back.
      case RunWindow.Over _ -> "";
      case RunWindow.Open _, RunWindow.Busy _, RunWindow.Closed _ -> t.of("reboot.time.tooLate");
    };
  }

  private static String left(Texts t, RunWindow window, Instant now) {
    return Optional.of(window)
        .filter(RunWindow.Busy.class::isInstance)
        .flatMap(busy -> ((RunWindow.Busy) busy).until())
        .map(end -> " (" + Spans.left(t, Duration.between(now, end)) + ")")
        .orElse("");
  }
}
