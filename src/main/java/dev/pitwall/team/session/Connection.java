package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.Neighbour;
import dev.pitwall.team.wire.Presence;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one connection has said and heard so far. */
final class Connection {
  final ConnectionId id;

  /** Drawn for it on this side. */
  final String link;

  final Moment opened;

  /** Empty until the other side has said who it is. */
  Optional<Frame.Hello> hello = Optional.empty();

  /** What the other side holds, refuses and sees; empty until it has said so. */
  Optional<Frame.Have> have = Optional.empty();

  final ClockDifference clock = new ClockDifference();
  final Comparison comparison;

  /**
   * Events that went over this connection, this way or that, since the last word of what is held.
   */
  VersionVector offered = VersionVector.EMPTY;

  /** Frames of events sent, and of those received the ones that are not dealt with yet. */
  long sent;

  int taking;
  long handled;

  /** So many of those were reported as dealt with. */
  long answered;

  Moment heard;
  Moment lastSent;

  /** Empty while no events were answered. */
  Optional<Moment> lastAnswer = Optional.empty();

  /** Since when the other side has gained nothing of an origin of which it lacks something. */
  final Map<Origin, Stalled> stalled = new HashMap<>();

  /** Origins whose events this laptop gives though another was to do it. */
  final Set<Origin> takenOver = new HashSet<>();

  record Stalled(long count, Moment since) {}

  private Optional<Moment> repeated = Optional.empty();

  Connection(ConnectionId id, String link, Comparison comparison, Moment now) {
    this.comparison = comparison;
    this.id = id;
    this.link = link;
    this.opened = now;
    this.heard = now;
    this.lastSent = now;
  }

  Origin peer() {
    return hello.orElseThrow().origin();
  }

  boolean isWith(Origin origin) {
    return hello.isPresent() && peer().equals(origin);
  }

  VersionVector theirs() {
    return have.map(Frame.Have::held).orElse(VersionVector.EMPTY);
  }

  /** Empty at first; see {@link #have}. */
  private Optional<Moment> reported = Optional.empty();

  void reports(Frame.Have newest, Moment now) {
    have = Optional.of(newest);
    reported = Optional.of(now);
  }

  /** What the other side has reported of third laptops, as old as it is by now. */
  Stream<Neighbour> laptops(Moment now) {
    return have.stream()
        .flatMap(all -> all.laptops().stream())
        .map(one -> one.after(now.since(reported.orElseThrow())))
        .filter(one -> one.age().compareTo(Session.FORGOTTEN) < 0);
  }

  Map<Origin, VersionVector> neighbours() {
    var neighbours = new HashMap<Origin, VersionVector>();
    have.ifPresent(
        all ->
            all.laptops().stream()
                .filter(one -> one.hops() == 1)
                .forEach(one -> neighbours.put(one.origin(), one.held())));
    return neighbours;
  }

  /** The other side, as it is described to third laptops. */
  Neighbour asNeighbour(Moment now) {
    return new Neighbour(
        peer(),
        hello.orElseThrow().laptop(),
        theirs(),
        have.map(Frame.Have::presence).orElse(Presence.NOBODY),
        1,
        now.since(heard));
  }

  /** What the other side knows of others, as it is described to a third laptop. */
  Stream<Neighbour> beyond(Moment now) {
    return laptops(now).filter(one -> one.hops() < Neighbour.MOST_HOPS).map(Neighbour::beyond);
  }

  void offer(List<StoredEvent> events) {
    offered = offered.plus(VersionVector.of(events.stream().map(StoredEvent::id)));
  }

  /** Whether events are on their way here or there. */
  boolean isBusy() {
    return taking > 0 || have.filter(all -> all.handled() < sent).isPresent();
  }

  /** Of what was sent, what was neither taken nor refused is sent again, now and then. */
  void settle(Moment now, Duration patience) {
    if (sent > have.orElseThrow().handled()) {
      return;
    }
    boolean lost =
        !offered.minus(have.orElseThrow().held().plus(have.orElseThrow().refused())).isEmpty();
    if (!lost || repeated.isEmpty() || now.since(repeated.get()).compareTo(patience) >= 0) {
      offered = VersionVector.EMPTY;
      repeated = lost ? Optional.of(now) : repeated;
    }
  }

  /**
   * The same on both ends. Two laptops that both dialled keep the connection whose name comes
   * first.
   */
  String name(Origin own) {
    var theirs = hello.orElseThrow();
    return own.compareTo(theirs.origin()) < 0 ? link + theirs.link() : theirs.link() + link;
  }
}
