package dev.pitwall.ui.reboot;

import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.LineIntent.AddLine;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.profiles.ProfileMerge;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Under the board of a day that has no lists to tick, made by an earlier version: adds the usual
 * lines, of the checks and of the closing work, by one key. They are added when a person asks for
 * it, and not on reading: a day that is only looked at stays as it was.
 */
final class UsualLines extends HBox {
  static final String KEY = "D";

  private final FxTexts texts;
  private final Desk desk;
  private final RebootModel model;
  private final ObservableValue<ProfileCatalog.Found> profiles;

  UsualLines(
      FxTexts texts, Desk desk, RebootModel model, ObservableValue<ProfileCatalog.Found> profiles) {
    this.texts = texts;
    this.desk = desk;
    this.model = model;
    this.profiles = profiles;
    setId("reboot-usual-lines");
    getStyleClass().addAll("reboot-checks-line", "offers");
    var sentence = new Label();
    sentence.textProperty().bind(texts.text("reboot.lines.none"));
    sentence.setMinWidth(0);
    var add =
        Actions.button(
            texts, "reboot", "usual", "fth-download", "prepare.lines.usual", this::bring);
    PersonKeys.showKey(add, texts.text("prepare.lines.usual"), KEY);
    Actions.explain(add, texts, "prepare.lines.usual", Optional.of(KEY));
    add.setMinWidth(USE_PREF_SIZE);
    add.setFocusTraversable(false);
    getChildren().addAll(new Icon("fth-info"), sentence, ScreenBar.stretch(), add);
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !missing().isEmpty(),
                model.listed(),
                model.mode(),
                model.contest(),
                profiles));
    managedProperty().bind(visibleProperty());
  }

  private List<AddLine> missing() {
    return model.listed().get() || model.mode().get() == RebootModel.Mode.EARLIER
        ? List.of()
        : ProfileMerge.lines(model.day(), profiles.getValue(), texts.now().language());
  }

  /** Adds them, where they are offered. */
  void bring() {
    var lines = missing();
    if (!lines.isEmpty()) {
      desk.submitAndReport(
          new Intent.Several(List.copyOf(lines)), "prepare.lines.brought", lines.size());
    }
  }
}
