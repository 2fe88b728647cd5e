package dev.pitwall.ui.shell;

import dev.pitwall.domain.intent.RunIntent.RecordResult;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.text.Spans;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/**
 * Offers to end a run that gave no result within the profile's limit. Nothing is recorded by
 * itself: the benchmarker may only be slow.
 */
final class SilentRun extends HBox {
  private final FxTexts texts;
  private final FxClock clock;
  private final Desk desk;
  private final ObservableValue<DayGlance> glance;

  SilentRun(FxTexts texts, FxClock clock, Desk desk, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    this.clock = clock;
    this.desk = desk;
    this.glance = glance;
    setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    managedProperty().bind(visibleProperty());
    getChildren()
        .add(
            Actions.button(
                texts, "shell", "abort-run", "fth-slash", "shell.silent.abort", this::abort));
    clock.now().addListener((_, _, _) -> refresh());
    glance.addListener((_, _, _) -> refresh());
    refresh();
  }

  private Optional<Run> silent() {
    return glance.getValue().unanswered(clock.instant());
  }

  private void refresh() {
    setVisible(silent().isPresent());
  }

  private void abort() {
    silent()
        .ifPresent(
            run -> {
              var span = Duration.between(run.at(), clock.instant());
              var reason = texts.now().of("shell.silent.reason", Spans.clock(texts.now(), span));
              // No other run is ended or recorded: a result that came meanwhile is better.
              desk.submitAndReport(
                  new RecordResult(
                      Optional.of(run.id()),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      RunSetup.UNKNOWN,
                      new RunResult(Verdict.ABORTED, Optional.empty(), reason, "")),
                  "scores.done.recorded",
                  Verdict.ABORTED,
                  "");
            });
  }
}
