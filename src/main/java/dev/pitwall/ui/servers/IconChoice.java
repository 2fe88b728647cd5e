package dev.pitwall.ui.servers;

import dev.pitwall.ui.kit.control.OneOf;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;

/** One of the icons that suit a role and that no built-in role has. */
final class IconChoice extends OneOf<String> {
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

  static final String FIRST = ICONS.getFirst();

  IconChoice(String scope) {
    super(FIRST);
    getStyleClass().add("icon-choice");
    for (var icon : ICONS) {
      var button = button(icon, scope, "icon-" + icon);
      button.getStyleClass().add("icon-only");
      button.setGraphic(new Icon(icon));
      button.setAccessibleText(name(icon));
      getChildren().add(button);
    }
  }

  /** What the icon shows, in the icon font's word. */
  static String name(String icon) {
    return icon.replaceFirst("^fth-", "");
  }
}
