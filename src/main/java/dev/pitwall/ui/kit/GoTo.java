package dev.pitwall.ui.kit;

import javafx.event.Event;
import javafx.event.EventType;

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
}
