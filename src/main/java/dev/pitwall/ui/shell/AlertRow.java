package dev.pitwall.ui.shell;

import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Alerts;
import dev.pitwall.ui.kit.Alerts.Alert;
import dev.pitwall.ui.kit.DayGlance;
import dev.pitwall.ui.kit.KeyedChildren;
import dev.pitwall.ui.kit.Tag;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;

/** The alerts side by side; there is always room for the row, so that nothing jumps. */
final class AlertRow extends HBox {
  private final FxTexts texts;
  private final Consumer<String> mend;
  private final FxClock clock;
  private final ObservableValue<DayGlance> glance;
  private final KeyedChildren<Alert, Tag> tags =
      new KeyedChildren<>(getChildren(), Alert::id, this::tag, AlertRow::update);

  /**
   * @param mend leads to where the alert of an id is mended
   */
  AlertRow(FxTexts texts, FxClock clock, ObservableValue<DayGlance> glance, Consumer<String> mend) {
    this.texts = texts;
    this.mend = mend;
    this.clock = clock;
    this.glance = glance;
    getStyleClass().add("alert-row");
    clock.now().addListener((_, _, _) -> refresh());
    glance.addListener((_, _, _) -> refresh());
    texts.texts().addListener((_, _, _) -> refresh());
    refresh();
  }

  private void refresh() {
    tags.show(Alerts.of(texts.now(), glance.getValue(), clock.instant()));
  }

  private Tag tag(Alert alert) {
    var tag = new Tag(alert.meaning());
    tag.setOnMouseClicked(_ -> mend.accept(alert.id()));
    return tag;
  }

  private static void update(Tag tag, Alert alert) {
    tag.mean(alert.meaning());
    tag.setText(alert.words());
  }
}
