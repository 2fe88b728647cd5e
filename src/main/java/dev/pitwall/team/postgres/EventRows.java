package dev.pitwall.team.postgres;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.SequenceSet;
import dev.pitwall.domain.id.SequenceSet.Range;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of one day of a team, and what is known to be there. Each statement is a transaction
 * of its own. For one thread.
 */
final class EventRows {
  /** So many are fetched at once: some hundred kilobytes. */
  static final int PAGE = 2_000;

  private final Connection connection;
  private final EventCodec codec;
  private final long team;

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

  EventRows(Connection connection, EventCodec codec, long team) {
    this.connection = connection;
    this.codec = codec;
    this.team = team;
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
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO pitwall.events (team, origin, seq, event, hash)"
                + " SELECT ?, o, s, e::json, sha256(convert_to(e, 'UTF8'))"
                + " FROM unnest(?::text[], ?::bigint[], ?::text[]) AS new(o, s, e)"
                + " ORDER BY o, s ON CONFLICT DO NOTHING RETURNING origin, seq")) {
      insert.setLong(1, team);
      array(insert, 2, "text", events.stream().map(one -> one.id().origin().value()).toArray());
      array(insert, 3, "bigint", events.stream().map(one -> one.id().sequence()).toArray());
      array(insert, 4, "text", events.stream().map(StoredEvent::line).toArray());
      var added = new HashSet<EventId>();
      try (var rows = insert.executeQuery()) {
        while (rows.next()) {
          added.add(new EventId(new Origin(rows.getString(1)), rows.getLong(2)));
        }
      }
      // Those that were there already count as well: they are seen with the next look.
      added.forEach(
          id -> known.merge(id.origin(), SequenceSet.EMPTY.plus(id.sequence()), EventRows::sum));
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
            "SELECT e.seq, e.event, "
                + EventRow.INTACT
                + " FROM pitwall.events e"
                + " WHERE e.team = ? AND e.origin = ? AND e.seq > ? ORDER BY e.seq LIMIT "
                + PAGE)) {
      select.setLong(1, team);
      select.setString(2, origin.value());
      select.setLong(3, after);
      var events = new ArrayList<Envelope>();
      var changed = new ArrayList<EventId>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var id = new EventId(origin, rows.getLong(1));
          new EventRow(id, rows.getString(2), rows.getBoolean(3))
              .unread(codec)
              .ifPresentOrElse(events::add, () -> changed.add(id));
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
}
