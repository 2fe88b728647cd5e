package dev.pitwall.team.session;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.team.wire.Neighbour;
import dev.pitwall.team.wire.WireLimits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The open connections of one laptop. For one thread. */
final class Connections {
  private final Origin own;
  private final Map<ConnectionId, Connection> connections = new LinkedHashMap<>();
  private List<Neighbour> beside = List.of();

  Connections(Origin own) {
    this.own = own;
  }

  void add(Connection connection) {
    connections.put(connection.id, connection);
  }

  void remove(Connection connection) {
    connections.remove(connection.id);
  }

  Optional<Connection> find(ConnectionId id) {
    return Optional.ofNullable(connections.get(id));
  }

  /**
   * Laptops that are reached another way than by a connection.
   *
   * @return whether that is news
   */
  boolean beside(List<Neighbour> laptops) {
    boolean news = !beside.equals(laptops);
    beside = List.copyOf(laptops);
    return news;
  }

  /** A copy: a connection may end while one goes through them. */
  List<Connection> all() {
    return List.copyOf(connections.values());
  }

  /** Those at whose other end it is known who is there. */
  List<Connection> met() {
    return all().stream().filter(one -> one.hello.isPresent()).toList();
  }

  /**
   * Of two connections with one laptop the one whose name comes first stays.
   *
   * @return those that {@code connection} makes superfluous
   */
  List<Connection> duplicatesOf(Connection connection) {
    var name = connection.name(own);
    return met().stream()
        .filter(one -> one != connection && one.isWith(connection.peer()))
        .filter(one -> name.compareTo(one.name(own)) < 0)
        .toList();
  }

  /**
   * The laptops that this one is connected with, and by the shortest way those beyond them. What
   * the reader itself has reported is not reported back to it: else two laptops would keep a third
   * one alive for each other. Three in a ring would as well, but for the age of what they report.
   */
  List<Neighbour> neighbours(Connection reader, Moment now) {
    var neighbours = new TreeMap<Origin, Neighbour>();
    met().stream()
        .filter(one -> !one.isWith(reader.peer()))
        .flatMap(one -> one.beyond(now))
        .filter(one -> !one.origin().equals(own) && !reader.isWith(one.origin()))
        .forEach(
            one ->
                neighbours.merge(
                    one.origin(), one, (old, fresh) -> fresh.hops() < old.hops() ? fresh : old));
    beside.stream()
        .filter(one -> !reader.isWith(one.origin()))
        .forEach(one -> neighbours.put(one.origin(), one));
    met().forEach(one -> neighbours.put(one.peer(), one.asNeighbour(now)));
    return neighbours.values().stream().limit(WireLimits.MOST_LAPTOPS).toList();
  }
}
