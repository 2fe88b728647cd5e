package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Neighbour;
import dev.pitwall.team.wire.Parting;
import dev.pitwall.team.wire.Presence;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every laptop that was met or heard of since the start, and how it stands with it now. */
final class Roster {
  /** So many names of laptops that are no teammates are kept, the newest. */
  private static final int MOST_STRANGERS = 8;

  /** No team has more laptops; who reports more does not fill the memory. */
  private static final int MOST_TEAMMATES = 200;

  private final Origin own;
  private final Map<Origin, Teammate> teammates = new TreeMap<>();
  private final Map<Origin, Parting> partings = new HashMap<>();
  private final Map<String, Parting> strangers = new LinkedHashMap<>();

  Roster(Origin own) {
    this.own = own;
  }

  void parted(Connection connection, Parting why) {
    connection.hello.ifPresent(hello -> partings.put(hello.origin(), why));
  }

  /** Of this laptop, which dialled an address of its own, there is nothing to say. */
  void stranger(Frame.Hello hello, Parting why) {
    if (why instanceof Parting.Oneself) {
      return;
    }
    strangers.remove(hello.laptop());
    strangers.put(hello.laptop(), why);
    if (strangers.size() > MOST_STRANGERS) {
      strangers.remove(strangers.keySet().iterator().next());
    }
  }

  Map<String, Parting> strangers() {
    return strangers;
  }

  List<Teammate> teammates(Collection<Connection> connections, Moment now) {
    var before = Map.copyOf(teammates);
    teammates.replaceAll((_, teammate) -> away(teammate, now));
    for (var connection : connections) {
      connection
          .laptops(now)
          .filter(one -> !one.origin().equals(own))
          .sorted(Comparator.comparingInt(Neighbour::hops).reversed())
          .filter(one -> isKnown(one.origin()) || teammates.size() < MOST_TEAMMATES)
          .forEach(one -> through(one, connection.peer(), before, now));
    }
    for (var connection : connections) {
      connection.hello.ifPresent(hello -> connected(connection, hello, before));
    }
    return List.copyOf(teammates.values());
  }

  private boolean isKnown(Origin origin) {
    return teammates.containsKey(origin);
  }

  private Teammate away(Teammate teammate, Moment now) {
    if (teammate.standing() instanceof Standing.Away) {
      return teammate;
    }
    var why = partings.getOrDefault(teammate.origin(), new Parting.Silent());
    return with(teammate, new Standing.Away(now.wall(), why));
  }

  private static Teammate with(Teammate one, Standing standing) {
    return new Teammate(
        one.origin(),
        one.laptop(),
        one.held(),
        one.refused(),
        Presence.NOBODY,
        standing,
        one.clockAhead());
  }

  private void through(Neighbour one, Origin by, Map<Origin, Teammate> before, Moment now) {
    var known = Optional.ofNullable(before.get(one.origin()));
    var standing =
        known
            .map(Teammate::standing)
            .filter(Standing.Through.class::isInstance)
            .orElseGet(() -> new Standing.Through(by, now.wall()));
    teammates.put(
        one.origin(),
        new Teammate(
            one.origin(),
            one.laptop(),
            one.held(),
            known.map(Teammate::refused).orElse(VersionVector.EMPTY),
            one.presence(),
            standing,
            known.flatMap(Teammate::clockAhead)));
  }

  /** Until it has said what it holds, what was last known of it is the best guess. */
  private void connected(Connection connection, Frame.Hello hello, Map<Origin, Teammate> before) {
    var known = Optional.ofNullable(before.get(hello.origin()));
    var standing =
        known
            .map(Teammate::standing)
            .filter(Standing.Connected.class::isInstance)
            .orElseGet(() -> new Standing.Connected(connection.opened.wall()));
    teammates.put(
        hello.origin(),
        new Teammate(
            hello.origin(),
            hello.laptop(),
            connection
                .have
                .map(Frame.Have::held)
                .or(() -> known.map(Teammate::held))
                .orElse(VersionVector.EMPTY),
            connection.have.map(Frame.Have::refused).orElse(VersionVector.EMPTY),
            connection.have.map(Frame.Have::presence).orElse(Presence.NOBODY),
            standing,
            connection.clock.ahead()));
  }
}
