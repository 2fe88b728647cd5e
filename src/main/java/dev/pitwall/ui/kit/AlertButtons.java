package dev.pitwall.ui.kit;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Alerts.Alert;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;

/** Keeps the buttons in a pane those of the alerts that there are. */
public final class AlertButtons {
  private final FxTexts texts;
  private final FxClock clock;
  private final ObservableValue<DayGlance> glance;
  private final KeyedChildren<Alert, AlertButton> buttons;

  /**
   * @param scope of the buttons' ids
   */
  public AlertButtons(
      Pane pane, String scope, FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    this.clock = clock;
    this.glance = glance;
    buttons =
        new KeyedChildren<>(
            pane.getChildren(),
            Alert::id,
            alert -> new AlertButton(texts, scope, alert),
            AlertButton::show);
    clock.now().addListener((_, _, _) -> refresh());
    glance.addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    buttons.show(Alerts.of(texts.now(), glance.getValue(), clock.instant()));
  }
}
