package dev.pitwall.ui.kit;

import dev.pitwall.ui.fx.FxTexts;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Button;

/**
 * Somebody wants to be at another screen. Fired at the node that was used; the window hears of it
 * on its way up, so that no screen has to know another.
 */
public final class GoTo extends Event {
  private static final long serialVersionUID = 1;

  public static final EventType<GoTo> TYPE = new EventType<>(Event.ANY, "GO_TO");

  private final String screen;

  /**
   * @param screen the id of its entry: {@code reboot}
   */
  public GoTo(String screen) {
    super(TYPE);
    this.screen = screen;
  }

  public String screen() {
    return screen;
  }

  /** A button that leads to a screen. */
  public static Button button(
      FxTexts texts, String scope, String screen, String icon, String textKey) {
    var button = Actions.button(texts, scope, "to-" + screen, icon, textKey, () -> {});
    button.setOnAction(_ -> button.fireEvent(new GoTo(screen)));
    return button;
  }
}
