package dev.pitwall.ui.kit;

import dev.pitwall.ui.fx.FxTexts;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Button;

/**
 * Asks the window for another screen, from anywhere in one: screens do not know each other, so it
 * bubbles up to whoever does.
 */
public final class Lead extends Event {
  private static final long serialVersionUID = 1L;

  public static final EventType<Lead> ANY = new EventType<>(Event.ANY, "LEAD");

  private final String screen;

  private Lead(String screen) {
    super(ANY);
    this.screen = screen;
  }

  /** The id of the screen's {@link ScreenEntry}. */
  public String screen() {
    return screen;
  }

  /** A button that leads to a screen. */
  public static Button button(
      FxTexts texts, String scope, String screen, String icon, String textKey) {
    var button = Actions.button(texts, scope, "to-" + screen, icon, textKey, () -> {});
    button.setOnAction(_ -> button.fireEvent(new Lead(screen)));
    return button;
  }
}
