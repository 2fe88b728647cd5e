package dev.pitwall.team.postgres;

import dev.pitwall.domain.decide.Admission;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days of all teams that an account may read, each folded as on a laptop. What was read once is
 * not read again, also over another connection. For one thread.
 */
final class WallDays {
  /** Rows that the server sends at once: some hundred kilobytes. */
  private static final int FETCH = 2_000;

  private final EventCodec codec;

  /** By the name of the database among the team's laptops: random, and so never another team's. */
  private final Map<String, Known> known = new HashMap<>();

  /** A row of the table of teams. */
  private record Team(long id, String peer, String account, String title) {}

  /** Which numbers of an origin were read: mostly all up to one. */
  private static final class Numbers {
    private final Set<Long> above = new HashSet<>();
    private long whole;

    long count() {
      return whole + above.size();
    }

    boolean add(long number) {
      if (number <= whole || !above.add(number)) {
        return false;
      }
      while (above.remove(whole + 1)) {
        whole++;
      }
      return true;
    }
  }

  private static final class Known {
    private final Map<Origin, Numbers> held = new HashMap<>();
    private final List<Envelope> fresh = new ArrayList<>();
    private Timeline timeline = Timeline.EMPTY;
    private int leftOut;

    /** Whether all that was read is still there; it is not after an older backup came back. */
    boolean isIn(Map<Origin, Long> heads) {
      return held.entrySet().stream()
          .allMatch(one -> heads.getOrDefault(one.getKey(), 0L) >= one.getValue().count());
    }

    /** Also of rows before the one at which the connection broke off. */
    void fold() {
      timeline = timeline.plus(fresh);
      fresh.clear();
    }

    Numbers of(Origin origin) {
      return held.computeIfAbsent(origin, _ -> new Numbers());
    }
  }

  WallDays(EventCodec codec) {
    this.codec = codec;
  }

  /**
   * Reads what is new. Of an account with several days the newest counts, as for whoever joins by
   * the database.
   *
   * @param connection in which each transaction only reads
   * @return the teams by their accounts
   */
  List<WallTeam> look(Connection connection, Instant now) throws SQLException {
    var teams = teams(connection);
    var heads = heads(connection);
    var lacking = new LinkedHashMap<Team, List<Origin>>();
    for (var team : teams) {
      var there = heads.getOrDefault(team.id(), Map.of());
      var here = known.computeIfAbsent(team.peer(), _ -> new Known());
      if (!here.isIn(there)) {
        here = new Known();
        known.put(team.peer(), here);
      }
      var held = here;
      var lacks =
          there.entrySet().stream()
              .filter(one -> held.of(one.getKey()).count() < one.getValue())
              .map(Map.Entry::getKey)
              .toList();
      if (!lacks.isEmpty()) {
        lacking.put(team, lacks);
      }
    }
    if (!lacking.isEmpty()) {
      read(connection, lacking, now);
    }
    connection.commit();
    known.keySet().retainAll(teams.stream().map(Team::peer).toList());
    return teams.stream().map(this::shown).toList();
  }

  private WallTeam shown(Team team) {
    var here = known.get(team.peer());
    return new WallTeam(
        team.peer(), team.account(), team.title(), here.timeline.day(), here.leftOut);
  }

  private static List<Team> teams(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var rows =
            select.executeQuery(
                "SELECT DISTINCT ON (account) id, peer, account, title FROM pitwall.teams"
                    + " ORDER BY account, made DESC, id DESC")) {
      var teams = new ArrayList<Team>();
      while (rows.next()) {
        teams.add(
            new Team(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
      return teams;
    }
  }

  /** How many events there are, by team and origin. */
  private static Map<Long, Map<Origin, Long>> heads(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var rows = select.executeQuery("SELECT team, origin, events FROM pitwall.heads")) {
      var heads = new HashMap<Long, Map<Origin, Long>>();
      while (rows.next()) {
        var team = heads.computeIfAbsent(rows.getLong(1), _ -> new HashMap<>());
        long events = rows.getLong(3);
        origin(rows.getString(2)).ifPresent(origin -> team.put(origin, events));
      }
      return heads;
    }
  }

  /**
   * Empty for a name that no laptop has: one team's rows must not keep the others from the wall.
   */
  private static Optional<Origin> origin(String text) {
    try {
      return Optional.of(new Origin(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** In one statement, however many teams have something new. */
  private void read(Connection connection, Map<Team, List<Origin>> lacking, Instant now)
      throws SQLException {
    var byId = new HashMap<Long, Known>();
    var teams = new ArrayList<Long>();
    var origins = new ArrayList<String>();
    var after = new ArrayList<Long>();
    lacking.forEach(
        (team, lacks) -> {
          var here = known.get(team.peer());
          byId.put(team.id(), here);
          for (var origin : lacks) {
            teams.add(team.id());
            origins.add(origin.value());
            after.add(here.of(origin).whole);
          }
        });
    try (var select =
        connection.prepareStatement(
            "SELECT e.team, e.origin, e.seq, e.event, "
                + EventRow.INTACT
                + " FROM"
                + " unnest(?::bigint[], ?::text[], ?::bigint[]) AS new(team, origin, after)"
                + " JOIN pitwall.events e ON e.team = new.team AND e.origin = new.origin"
                + " AND e.seq > new.after")) {
      select.setFetchSize(FETCH);
      select.setArray(1, connection.createArrayOf("bigint", teams.toArray()));
      select.setArray(2, connection.createArrayOf("text", origins.toArray()));
      select.setArray(3, connection.createArrayOf("bigint", after.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var id = new EventId(new Origin(rows.getString(2)), rows.getLong(3));
          take(
              byId.get(rows.getLong(1)),
              new EventRow(id, rows.getString(4), rows.getBoolean(5)),
              now);
        }
      }
    } finally {
      byId.values().forEach(Known::fold);
    }
  }

  private void take(Known team, EventRow row, Instant now) {
    if (!team.of(row.id().origin()).add(row.id().sequence())) {
      return;
    }
    var envelope = row.envelope(codec).filter(one -> objection(one, now).isEmpty());
    envelope.ifPresentOrElse(team.fresh::add, () -> team.leftOut++);
  }

  /** A clock that goes before this one's is the team's own affair: nobody builds on the wall. */
  private static Optional<?> objection(Envelope envelope, Instant now) {
    var wall = envelope.stamp().wall();
    return Admission.objection(envelope, wall.isAfter(now) ? wall : now);
  }
}
