package dev.pitwall.ui.settings;

import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.style.ColorPalette;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.kit.style.Theme;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Theme, palette, language, size of type, motion; all at once in effect, and remembered on this
 * laptop.
 */
final class LookForm extends VBox {
  private static final double STEP = 0.1;

  private final FxTexts texts;

  LookForm(FxTexts texts, Look look, String dataFolder) {
    this.texts = texts;
    getStyleClass().add("settings-form");
    var theme = choices();
    for (var one : Theme.values()) {
      choice(theme, "theme-" + one.code(), texts.bind(t -> t.of(one)), look.theme(), one)
          .setOnAction(_ -> look.theme().set(one));
    }
    var palette = choices();
    for (var one : ColorPalette.values()) {
      choice(palette, "palette-" + one.code(), texts.bind(t -> t.of(one)), look.palette(), one)
          .setOnAction(_ -> look.palette().set(one));
    }
    var language = choices();
    for (var one : Language.values()) {
      var spoken = texts.texts().map(t -> t.language());
      var name = "language-" + one.name().toLowerCase(Locale.ROOT);
      choice(language, name, texts.bind(_ -> one.ownName()), spoken, one)
          .setOnAction(_ -> texts.use(one));
    }
    var folder = new Label(dataFolder);
    folder.getStyleClass().add("mono");
    folder.setMinWidth(0);
    var two =
        new HBox(
            new FormRow<>(texts, "settings.theme", theme),
            new FormRow<>(texts, "settings.language", language));
    two.getStyleClass().add("settings-when");
    getChildren()
        .addAll(
            two,
            new FormRow<>(texts, "settings.palette", palette),
            new FormRow<>(texts, "settings.scale", scale(look)),
            box("sound", "settings.sound", look.sound()),
            box("speech", "settings.speech", look.speech()),
            new FormRow<>(texts, "settings.folder", folder));
  }

  private static HBox choices() {
    var box = new HBox();
    box.getStyleClass().add("settings-choices");
    return box;
  }

  private static <T> ToggleButton choice(
      HBox box, String name, ObservableValue<String> words, ObservableValue<T> now, T value) {
    var button = Ids.give(new ToggleButton(), "settings", name);
    button.textProperty().bind(words);
    button.setMinWidth(USE_PREF_SIZE);
    button.setSelected(now.getValue().equals(value));
    // A second click on the chosen one leaves it chosen.
    button.selectedProperty().addListener(_ -> button.setSelected(now.getValue().equals(value)));
    now.addListener((_, _, next) -> button.setSelected(next.equals(value)));
    box.getChildren().add(button);
    return button;
  }

  private HBox scale(Look look) {
    var slider = Ids.give(new Slider(1, 2, look.scale().get()), "settings", "scale");
    slider.setBlockIncrement(STEP);
    slider.setMajorTickUnit(STEP);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    HBox.setHgrow(slider, Priority.ALWAYS);
    // While the thumb is dragged everything would move under the mouse: on release.
    slider.valueChangingProperty().addListener((_, _, on) -> apply(look, slider, on));
    slider.valueProperty().addListener(_ -> apply(look, slider, slider.isValueChanging()));
    var percent = new Label();
    percent.setMinWidth(USE_PREF_SIZE);
    percent
        .textProperty()
        .bind(slider.valueProperty().map(v -> Math.round(v.doubleValue() * 100) + " %"));
    var row = new HBox(slider, percent, box("calm", "settings.calm", look.reducedMotion()));
    row.getStyleClass().add("settings-when");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static void apply(Look look, Slider slider, boolean dragging) {
    if (!dragging) {
      look.scale().set(Math.round(slider.getValue() / STEP) * STEP);
    }
  }

  private CheckBox box(String name, String key, BooleanProperty value) {
    var box = Ids.give(new CheckBox(), "settings", name);
    box.textProperty().bind(texts.text(key));
    box.setMinWidth(USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(value);
    return box;
  }
}
