package dev.pitwall.ui.kit;

import dev.pitwall.domain.id.Id.ServerId;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;

/** Somebody wants the servers to be asked for evidence. Fired at the board, which does it. */
public final class AskEvidence extends Event {
  private static final long serialVersionUID = 1;

  public static final EventType<AskEvidence> TYPE = new EventType<>(Event.ANY, "ASK_EVIDENCE");

  private final transient Optional<ServerId> server;

  /**
   * @param server the one to ask; empty for all of them
   */
  public AskEvidence(Optional<ServerId> server) {
    super(TYPE);
    this.server = server;
  }

  public Optional<ServerId> server() {
    return server;
  }
}
