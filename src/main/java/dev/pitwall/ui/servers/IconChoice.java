package dev.pitwall.ui.servers;

import dev.pitwall.ui.kit.Icon;
import dev.pitwall.ui.kit.Ids;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** Exactly one of the icons that suit a role and that no built-in role has. */
final class IconChoice extends FlowPane {
  /** As the icon font spells them. */
  static final List<String> ICONS =
      List.of(
          "fth-box",
          "fth-search",
          "fth-image",
          "fth-mail",
          "fth-bell",
          "fth-lock",
          "fth-key",
          "fth-clock",
          "fth-activity",
          "fth-eye",
          "fth-filter",
          "fth-hard-drive",
          "fth-cloud",
          "fth-message-square",
          "fth-package",
          "fth-terminal");

  private final ObjectProperty<String> chosen = new SimpleObjectProperty<>(ICONS.getFirst());

  IconChoice(String scope) {
    getStyleClass().add("icon-choice");
    for (var icon : ICONS) {
      var button = Ids.give(new ToggleButton(), scope, "icon-" + icon);
      button.getStyleClass().add("icon-only");
      button.setGraphic(new Icon(icon));
      button.setAccessibleText(icon.substring("fth-".length()));
      button.setOnAction(_ -> choose(icon, button));
      chosen.subscribe(now -> button.setSelected(now.equals(icon)));
      getChildren().add(button);
    }
  }

  private void choose(String icon, ToggleButton button) {
    chosen.set(icon);
    // A click on the chosen one would choose none.
    button.setSelected(true);
  }

  /** May be an icon that is not among these: a newer version's. */
  ObjectProperty<String> chosen() {
    return chosen;
  }
}
