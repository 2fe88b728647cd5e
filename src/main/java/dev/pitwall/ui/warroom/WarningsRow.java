package dev.pitwall.ui.warroom;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.AlertButton;
import dev.pitwall.ui.kit.Alerts;
import dev.pitwall.ui.kit.Alerts.Alert;
import dev.pitwall.ui.kit.DayGlance;
import dev.pitwall.ui.kit.KeyedChildren;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;

/** Every alert in all its words; each is a button that leads to where it is mended. */
final class WarningsRow extends FlowPane {
  private final FxTexts texts;
  private final FxClock clock;
  private final ObservableValue<DayGlance> glance;
  private final KeyedChildren<Alert, AlertButton> buttons;

  WarningsRow(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance) {
    this.texts = texts;
    this.clock = clock;
    this.glance = glance;
    getStyleClass().add("warnings");
    buttons =
        new KeyedChildren<>(
            getChildren(),
            Alert::id,
            alert -> new AlertButton(texts, "warroom", alert),
            AlertButton::show);
    clock.now().addListener((_, _, _) -> refresh());
    glance.addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    buttons.show(Alerts.of(texts.now(), glance.getValue(), clock.instant()));
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }
}
