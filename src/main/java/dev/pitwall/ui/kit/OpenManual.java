package dev.pitwall.ui.kit;

import dev.pitwall.manual.Topic;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Button;

/**
 * Somebody wants to read the manual, mostly one section of it. Fired at the node that was used; the
 * window opens the manual when the event arrives there, so that no screen has to know it.
 */
public final class OpenManual extends Event {
  private static final long serialVersionUID = 1;

  public static final EventType<OpenManual> TYPE = new EventType<>(Event.ANY, "OPEN_MANUAL");

  private final transient Optional<Topic> topic;

  /**
   * @param topic empty for the chapter of what is in view
   */
  private OpenManual(Optional<Topic> topic) {
    super(TYPE);
    this.topic = topic;
  }

  public Optional<Topic> topic() {
    return topic;
  }

  /** A button that opens the manual at the chapter of what is in view. */
  public static Button button(FxTexts texts, String scope) {
    var button = button(texts, scope, "shell.manual", Optional.empty());
    Actions.explain(button, texts, "shell.manual", Optional.of("F1"));
    return button;
  }

  /** The same without words, for a bar. */
  public static Button icon(FxTexts texts, String scope) {
    var button =
        Actions.icon(
            texts, scope, "manual", "fth-book-open", "shell.manual", Optional.of("F1"), () -> {});
    return opening(button, Optional.empty());
  }

  /** A button that opens the manual at a section, for an empty state or an error. */
  public static Button button(FxTexts texts, String scope, Topic topic) {
    return button(texts, scope, "kit.manual", Optional.of(topic));
  }

  private static Button button(FxTexts texts, String scope, String key, Optional<Topic> topic) {
    var button = Actions.button(texts, scope, "manual", "fth-book-open", key, () -> {});
    button.getStyleClass().add("quiet");
    return opening(button, topic);
  }

  private static Button opening(Button button, Optional<Topic> topic) {
    button.setOnAction(_ -> button.fireEvent(new OpenManual(topic)));
    return button;
  }
}
