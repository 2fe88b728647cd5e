package dev.pitwall.team.postgres;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The rows of one day of a team, by one connection. Each statement is a transaction of its own and
 * names its schema, so that a pooler may give each of them another connection. For one thread.
 */
final class TeamRows implements AutoCloseable {
  private final Connection connection;
  private final long team;
  private final Origin peer;
  private final EventRows events;
  private final LaptopRows laptops;

  private TeamRows(Connection connection, EventCodec codec, long team, Origin peer) {
    this.connection = connection;
    this.team = team;
    this.peer = peer;
    this.events = new EventRows(connection, codec, team);
    this.laptops = new LaptopRows(connection, team);
  }

  /**
   * Finds the team's day, or adds it; the schema is made where it is missing. From now on the
   * connection is the rows' own.
   *
   * @param newPeer the name of the database among the laptops, where it has none yet
   */
  static TeamRows open(Connection connection, DayName day, EventCodec codec, Origin newPeer)
      throws SQLException {
    try {
      Migrations.apply(connection);
      var found = find(connection, day, codec);
      if (found.isEmpty()) {
        insert(connection, day, newPeer);
        found = find(connection, day, codec);
      }
      return found.orElseThrow();
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static Optional<TeamRows> find(Connection connection, DayName day, EventCodec codec)
      throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT id, peer FROM pitwall.teams WHERE day = ? AND account = current_user")) {
      select.setString(1, day.id());
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new TeamRows(connection, codec, row.getLong(1), new Origin(row.getString(2))))
            : Optional.empty();
      }
    }
  }

  /** Of two laptops at once one does. */
  private static void insert(Connection connection, DayName day, Origin peer) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO pitwall.teams (day, title, peer) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setString(1, day.id());
      insert.setString(2, day.title());
      insert.setString(3, peer.value());
      insert.execute();
    }
  }

  /**
   * @param id the same on all laptops of the team
   * @param title of the contest, for people
   */
  record DayName(String id, String title) {}

  /** The database among the laptops. */
  Origin peer() {
    return peer;
  }

  /** What the connection still is good for after an error. */
  boolean isAlive() throws SQLException {
    return !connection.isClosed() && connection.isValid(2);
  }

  /** Wakes the other laptops; the only statement that may fail without a loss. */
  void poke(String payload) throws SQLException {
    try (var notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      notify.setString(1, peer.value());
      notify.setString(2, payload);
      notify.execute();
    }
  }

  EventRows events() {
    return events;
  }

  LaptopRows laptops() {
    return laptops;
  }

  BlobRows blobs() {
    return new BlobRows(connection, team);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
