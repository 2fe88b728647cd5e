package dev.pitwall.ui.kit;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;

/**
 * Somebody wants the lines by which servers send to this laptop. Fired at the node that was used;
 * the window opens the sheet when the event arrives there.
 */
public final class OpenServerLines extends Event {
  private static final long serialVersionUID = 1;

  public static final EventType<OpenServerLines> TYPE =
      new EventType<>(Event.ANY, "OPEN_SERVER_LINES");

  private final transient Optional<String> server;

  /**
   * @param server the name of the one to begin with
   */
  public OpenServerLines(Optional<String> server) {
    super(TYPE);
    this.server = server;
  }

  public Optional<String> server() {
    return server;
  }
}
