package dev.pitwall.ui.kit;

import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Button;

/**
 * Somebody wants to be at another screen, mostly at one thing on it. Fired at the node that was
 * used; the window handles it as it bubbles up, so that no screen has to know another.
 */
public final class GoTo extends Event {
  private static final long serialVersionUID = 1;

  public static final EventType<GoTo> TYPE = new EventType<>(Event.ANY, "GO_TO");

  private final String screen;
  private final transient Optional<Id> thing;

  /**
   * @param screen the id of its entry: {@code reboot}
   */
  public GoTo(String screen) {
    this(screen, Optional.empty());
  }

  /**
   * @param thing what is to be chosen and in sight there
   */
  public GoTo(String screen, Optional<? extends Id> thing) {
    super(TYPE);
    this.screen = screen;
    this.thing = thing.map(id -> id);
  }

  public GoTo(String screen, Id thing) {
    this(screen, Optional.of(thing));
  }

  public String screen() {
    return screen;
  }

  public Optional<Id> thing() {
    return thing;
  }

  /** A button that leads to a screen. */
  public static Button button(
      FxTexts texts, String scope, String screen, String icon, String textKey) {
    var button = Actions.button(texts, scope, "to-" + screen, icon, textKey, () -> {});
    button.setOnAction(_ -> button.fireEvent(new GoTo(screen)));
    return button;
  }
}
