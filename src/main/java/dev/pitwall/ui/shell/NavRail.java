package dev.pitwall.ui.shell;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The screens, top to bottom, by icon and name; the window's own doings at the foot. */
final class NavRail extends VBox {
  private final ToggleGroup group = new ToggleGroup();

  NavRail(
      FxTexts texts,
      List<ScreenEntry> entries,
      Consumer<ScreenEntry> go,
      Runnable showKeys,
      Runnable closeDay) {
    getStyleClass().add("nav-rail");
    for (var entry : entries.stream().filter(ScreenEntry::onRail).toList()) {
      var button = button(texts, entry.id(), entry.icon(), entry.titleKey());
      button.setToggleGroup(group);
      button.setUserData(entry.id());
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            go.accept(entry);
          });
      explain(texts, button, entry.titleKey(), "Ctrl+" + entry.digit());
      getChildren().add(button);
    }
    var room = new Region();
    VBox.setVgrow(room, Priority.ALWAYS);
    getChildren().add(room);
    foot(texts, "keys", "fth-help-circle", "shell.keys", "?", showKeys);
    foot(texts, "close-day", "fth-log-out", "shell.closeDay", "Ctrl+W", closeDay);
  }

  private void foot(
      FxTexts texts, String name, String icon, String textKey, String key, Runnable action) {
    var button = button(texts, name, icon, textKey);
    button.setOnAction(
        _ -> {
          button.setSelected(false);
          action.run();
        });
    explain(texts, button, textKey, key);
    getChildren().add(button);
  }

  private static ToggleButton button(FxTexts texts, String name, String icon, String textKey) {
    var button = Ids.give(new ToggleButton(), "nav", name);
    button.getStyleClass().add("nav-button");
    button.setGraphic(new Icon(icon));
    button.setContentDisplay(ContentDisplay.TOP);
    button.setAlignment(Pos.CENTER);
    button.setMaxWidth(Double.MAX_VALUE);
    button.textProperty().bind(texts.text(textKey));
    return button;
  }

  private static void explain(FxTexts texts, ToggleButton button, String textKey, String key) {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(t -> t.of(textKey) + "  (" + key + ")"));
    button.setTooltip(tooltip);
  }

  void mark(ScreenEntry entry) {
    group.getToggles().stream()
        .filter(toggle -> entry.id().equals(toggle.getUserData()))
        .forEach(toggle -> toggle.setSelected(true));
  }
}
