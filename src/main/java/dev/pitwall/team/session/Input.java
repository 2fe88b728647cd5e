package dev.pitwall.team.session;

import dev.pitwall.core.Received;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Neighbour;
import dev.pitwall.team.wire.Presence;
import java.util.List;

/** An input of a session: what happened. */
public sealed interface Input {
  record Opened(ConnectionId connection) implements Input {}

  record Arrived(ConnectionId connection, Frame frame) implements Input {}

  /** What arrived is no frame. */
  record Garbled(ConnectionId connection, String detail) implements Input {}

  record Closed(ConnectionId connection, String detail) implements Input {}

  /** The answers to the oldest {@link Effect.Take} of a connection that has none yet. */
  record Taken(ConnectionId connection, List<Received> answers) implements Input {}

  /** There are more events on this laptop. */
  record Grown() implements Input {}

  /** What is done at this laptop now. */
  record Present(Presence presence) implements Input {}

  /** Where this laptop, and those that it knows, may be dialled. */
  record Reachable(List<HostPort> addresses) implements Input {}

  /**
   * Laptops that are connected with this side and not by a connection of this session: those at the
   * same database.
   */
  record Beside(List<Neighbour> laptops) implements Input {}

  /** To be said to a laptop that is connected; to one that is not, nothing is said. */
  record Send(Origin laptop, Frame frame) implements Input {}

  /** Nothing: time passed. At least every {@link Session#TICK} while there is a connection. */
  record Tick() implements Input {}

  /** The day is being closed here. */
  record Leaving() implements Input {}
}
