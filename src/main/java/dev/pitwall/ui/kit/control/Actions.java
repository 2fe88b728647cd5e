package dev.pitwall.ui.kit.control;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;

/** Buttons: a verb, an icon, and the key that does the same in the tooltip. */
public final class Actions {
  private Actions() {}

  /** A button with icon and words. */
  public static Button button(
      FxTexts texts, String scope, String name, String icon, String textKey, Runnable action) {
    var button = Ids.give(new Button(), scope, name);
    button.setGraphic(new Icon(icon));
    button.textProperty().bind(texts.text(textKey));
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** The one button of a place that leads on. */
  public static Button main(
      FxTexts texts, String scope, String name, String icon, String textKey, Runnable action) {
    var button = button(texts, scope, name, icon, textKey, action);
    button.getStyleClass().add("accent");
    return button;
  }

  /**
   * A button with an icon alone; its words are in the tooltip.
   *
   * @param key the key that does the same, as people read it: {@code Ctrl+Z}
   */
  public static Button icon(
      FxTexts texts,
      String scope,
      String name,
      String icon,
      String textKey,
      Optional<String> key,
      Runnable action) {
    var button = button(texts, scope, name, icon, textKey, action);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("icon-only", "quiet");
    button.accessibleTextProperty().bind(texts.text(textKey));
    explain(button, texts, textKey, key);
    return button;
  }

  /** Gives a button the tooltip that names it and its key. */
  public static void explain(
      ButtonBase button, FxTexts texts, String textKey, Optional<String> key) {
    Tooltips.bind(
        button, texts.bind(t -> t.of(textKey) + key.map(k -> "  (" + k + ")").orElse("")));
  }
}
