package dev.pitwall.team.postgres;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.SequenceSet.Range;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of one day of a team, by one connection. Each statement is a transaction of its own and
 * names its schema, so that a pooler may give each of them another connection. For one thread.
 */
final class TeamRows implements AutoCloseable {
  /** So many are fetched at once: some hundred kilobytes. */
  static final int PAGE = 2_000;

  /** A laptop that has not reported for so long is not connected with the database. */
  private static final int SEEN_SECONDS = 12;

  private final Connection connection;
  private final EventCodec codec;
  private final long team;
  private final Origin peer;

  /** What is known to be in the table, and the counts from which that follows. */
  private final Map<Origin, SequenceSet> known = new HashMap<>();

  /**
   * Events that were read.
   *
   * @param changed rows that are not what a laptop has written
   */
  record Rows(List<Envelope> events, List<EventId> changed) {}

  /** Of an origin the highest number, and how many there are. */
  private record Head(long head, long events) {}

  /** What a laptop reported. */
  record Report(Origin origin, String laptop, String have) {}

  private TeamRows(Connection connection, EventCodec codec, long team, Origin peer) {
    this.connection = connection;
    this.codec = codec;
    this.team = team;
    this.peer = peer;
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

  VersionVector known() {
    return new VersionVector(known);
  }

  /**
   * Adds events; those that are there stay as they are.
   *
   * @return the ones that were added
   * @throws SQLException when none was added
   */
  Set<EventId> insert(List<StoredEvent> events) throws SQLException {
    var lines = events.stream().map(StoredEvent::line).toList();
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO pitwall.events (team, origin, seq, event, hash)"
                + " SELECT ?, o, s, e::json, decode(h, 'hex')"
                + " FROM unnest(?::text[], ?::bigint[], ?::text[], ?::text[]) AS new(o, s, e, h)"
                + " ORDER BY o, s ON CONFLICT DO NOTHING RETURNING origin, seq")) {
      insert.setLong(1, team);
      array(insert, 2, "text", events.stream().map(one -> one.id().origin().value()).toArray());
      array(insert, 3, "bigint", events.stream().map(one -> one.id().sequence()).toArray());
      array(insert, 4, "text", lines.toArray());
      array(
          insert,
          5,
          "text",
          lines.stream().map(line -> HexFormat.of().formatHex(hash(line))).toArray());
      var added = new HashSet<EventId>();
      try (var rows = insert.executeQuery()) {
        while (rows.next()) {
          added.add(new EventId(new Origin(rows.getString(1)), rows.getLong(2)));
        }
      }
      // Those that were there already count as well: they are seen with the next look.
      added.forEach(
          id -> known.merge(id.origin(), SequenceSet.EMPTY.plus(id.sequence()), TeamRows::sum));
      return added;
    }
  }

  private static SequenceSet sum(SequenceSet one, SequenceSet other) {
    return one.plus(other);
  }

  private void array(PreparedStatement statement, int place, String type, Object[] values)
      throws SQLException {
    statement.setArray(place, connection.createArrayOf(type, values));
  }

  /** Wakes the other laptops; the only statement that may fail without a loss. */
  void poke(String payload) throws SQLException {
    try (var notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
      notify.setString(1, peer.value());
      notify.setString(2, payload);
      notify.execute();
    }
  }

  /**
   * Looks at what there is: the counts of each origin, and the ranges of those that have changed.
   *
   * @return what came since the last look
   */
  VersionVector look() throws SQLException {
    var gained = new HashMap<Origin, SequenceSet>();
    var heads = heads();
    known.keySet().retainAll(heads.keySet());
    for (var entry : heads.entrySet()) {
      var origin = entry.getKey();
      var before = known.getOrDefault(origin, SequenceSet.EMPTY);
      if (!new Head(before.head(), size(before)).equals(entry.getValue())) {
        var now =
            entry.getValue().head() == entry.getValue().events()
                ? SequenceSet.upTo(entry.getValue().head())
                : ranges(origin);
        known.put(origin, now);
        var more = now.minus(before);
        if (!more.isEmpty()) {
          gained.put(origin, new SequenceSet(more));
        }
      }
    }
    return new VersionVector(gained);
  }

  static long size(SequenceSet numbers) {
    return numbers.ranges().stream().mapToLong(one -> one.last() - one.first() + 1).sum();
  }

  private Map<Origin, Head> heads() throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT origin, head, events FROM pitwall.heads WHERE team = ?")) {
      select.setLong(1, team);
      var heads = new HashMap<Origin, Head>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          heads.put(new Origin(rows.getString(1)), new Head(rows.getLong(2), rows.getLong(3)));
        }
      }
      return heads;
    }
  }

  private SequenceSet ranges(Origin origin) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT min(seq), max(seq) FROM (SELECT seq, seq - row_number() OVER (ORDER BY seq)"
                + " AS island FROM pitwall.events WHERE team = ? AND origin = ?) numbered"
                + " GROUP BY island ORDER BY 1")) {
      select.setLong(1, team);
      select.setString(2, origin.value());
      var ranges = new ArrayList<Range>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          ranges.add(new Range(rows.getLong(1), rows.getLong(2)));
        }
      }
      return new SequenceSet(ranges);
    }
  }

  /** The events of an origin above a number, lowest first, at most {@value #PAGE}. */
  Rows read(Origin origin, long after) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT seq, event, hash FROM pitwall.events"
                + " WHERE team = ? AND origin = ? AND seq > ? ORDER BY seq LIMIT "
                + PAGE)) {
      select.setLong(1, team);
      select.setString(2, origin.value());
      select.setLong(3, after);
      var events = new ArrayList<Envelope>();
      var changed = new ArrayList<EventId>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var id = new EventId(origin, rows.getLong(1));
          if (!decode(rows, id, events)) {
            changed.add(id);
          }
        }
      }
      return new Rows(events, changed);
    }
  }

  /** The first of them, a page at most of each origin; none where there is more at once. */
  Rows read(VersionVector gained) throws SQLException {
    var events = new ArrayList<Envelope>();
    var changed = new ArrayList<EventId>();
    for (var one : gained.held().entrySet()) {
      if (size(one.getValue()) <= PAGE) {
        var read = read(one.getKey(), one.getValue().ranges().getFirst().first() - 1);
        events.addAll(read.events());
        changed.addAll(read.changed());
      }
    }
    return new Rows(events, changed);
  }

  private boolean decode(ResultSet row, EventId id, List<Envelope> events) throws SQLException {
    var line = row.getString(2);
    if (!Arrays.equals(hash(line), row.getBytes(3))) {
      return false;
    }
    try {
      var envelope = codec.envelope(line);
      return envelope.id().equals(id) && events.add(envelope);
    } catch (IllegalArgumentException e) {
      // Not written by any laptop, though whoever did it knew of the hash.
      return false;
    }
  }

  /**
   * Reports what a laptop holds, where anything can be written, and returns the others' reports.
   */
  List<Report> report(Report own) throws SQLException {
    if (!own.have().isEmpty()) {
      try {
        add(own);
      } catch (SQLException e) {
        if (PostgresTrouble.of(e).fault() != PostgresTrouble.Fault.READ_ONLY) {
          throw e;
        }
      }
    }
    return reports(own.origin());
  }

  private void add(Report own) throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            // Not worth a wait for the disk: the next report repeats it.
            "INSERT INTO pitwall.laptops AS l (team, origin, laptop, have) SELECT ?, ?, ?, ? FROM"
                + " (SELECT set_config('synchronous_commit', 'off', true)) set ON CONFLICT (team,"
                + " origin) DO UPDATE SET laptop = excluded.laptop, have = excluded.have, seen ="
                + " now()")) {
      upsert.setLong(1, team);
      upsert.setString(2, own.origin().value());
      upsert.setString(3, own.laptop());
      upsert.setString(4, own.have());
      upsert.execute();
    }
  }

  private List<Report> reports(Origin own) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT origin, laptop, have FROM pitwall.laptops WHERE team = ? AND origin <> ?"
                + " AND seen > now() - interval '"
                + SEEN_SECONDS
                + " seconds'")) {
      select.setLong(1, team);
      select.setString(2, own.value());
      var reports = new ArrayList<Report>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reports.add(
              new Report(new Origin(rows.getString(1)), rows.getString(2), rows.getString(3)));
        }
      }
      return reports;
    }
  }

  /** This laptop leaves: the others are not to wait until it was not seen for a while. */
  void leave(Origin own) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE pitwall.laptops SET seen = '-infinity' WHERE team = ? AND origin = ?")) {
      update.setLong(1, team);
      update.setString(2, own.value());
      update.execute();
    }
  }

  BlobRows blobs() {
    return new BlobRows(connection, team);
  }

  static byte[] hash(String line) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
