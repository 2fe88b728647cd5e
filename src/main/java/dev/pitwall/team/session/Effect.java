package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Parting;
import java.util.List;

/** What a session wants done, in this order. */
public sealed interface Effect {
  record Send(ConnectionId connection, Frame frame) implements Effect {}

  /** The session has forgotten the connection already. */
  record Close(ConnectionId connection, Parting why) implements Effect {}

  /** To be answered with {@link Input.Taken}, in the order of these. */
  record Take(ConnectionId connection, List<StoredEvent> events) implements Effect {}

  /** It is known now who is at the other end. */
  record Met(ConnectionId connection, Origin origin) implements Effect {}

  /**
   * A teammate's laptop has another event under this name, and neither of the two was ever sent to
   * a laptop that has the other.
   */
  record Contradicted(Origin origin, long number) implements Effect {}

  /** A teammate's laptop said something about the connection itself. */
  record Noticed(Origin laptop, String notice) implements Effect {}

  /** A teammate's laptop asks for a piece of a blob, or gives an answer. */
  record OfBlob(Origin laptop, Frame frame) implements Effect {}

  /**
   * A teammate's laptop has events that this laptop made, up to this number, and they are not here:
   * this laptop was set back to an older state.
   */
  record OwnAhead(long head) implements Effect {}

  /** Addresses at which teammates' laptops may be dialled. */
  record Learned(List<HostPort> addresses) implements Effect {}
}
