package dev.pitwall.team.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.team.postgres.TeamRows.DayName;
import dev.pitwall.testing.TestDay;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several teams and a wall in one database: who may do what. */
class TeamRightsTest {
  private static final EventCodec CODEC = new EventCodec();
  private static final DayName DAY = new DayName("day-1", "Final");
  private static final Set<String> TABLES =
      Set.of("teams", "events", "heads", "laptops", "blobs", "pieces");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.shared();
  }

  private static TeamRows open(PostgresAddress address) throws SQLException {
    return TeamRows.open(
        TestServer.connect(address), DAY, CODEC, new Origin("postgresql-" + address.user()));
  }

  private static List<StoredEvent> events() {
    return TestDay.begun().timeline().envelopes().stream().map(CODEC::store).toList();
  }

  /** As somebody who types SQL with the credentials of an account. */
  private static void run(PostgresAddress address, String sql) throws SQLException {
    try (var connection = TestServer.connect(address);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(PostgresAddress address, String table) throws SQLException {
    try (var connection = TestServer.connect(address);
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM pitwall." + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void isDenied(PostgresAddress address, String sql) {
    var denied = assertThrows(SQLException.class, () -> run(address, sql), sql);
    assertEquals("42501", denied.getSQLState(), denied.getMessage());
  }

  @Test
  void aSecondTeamSeesAndChangesNothingOfTheFirst() throws Exception {
    var first = server.database();
    try (var rows = open(first)) {
      rows.events().insert(events());
      rows.laptops().report(new LaptopRows.Report(new Origin("mei"), "mei-pc", "{}"));
    }
    var second = server.as(server.account(), first.database());
    run(first, "SELECT pitwall.admit('" + second.user() + "')");
    for (var table : TABLES) {
      assertEquals(0, count(second, table), table);
    }
    long team = server.count(first.database(), "SELECT id FROM pitwall.teams");
    for (var table : Set.of("events", "heads", "laptops", "blobs", "pieces")) {
      var columns =
          switch (table) {
            case "events" -> "(team, origin, seq, event, hash) VALUES (%d, 'x', 1, '{}', '')";
            case "heads" -> "(team, origin, head, events) VALUES (%d, 'x', 1, 1)";
            case "laptops" -> "(team, origin, laptop, have) VALUES (%d, 'x', 'x', 'x')";
            case "blobs" -> "(team, hash, size) VALUES (%d, 'x', 1)";
            default -> "(team, hash, place, data) VALUES (%d, 'x', 0, '')";
          };
      isDenied(second, "INSERT INTO pitwall." + table + columns.formatted(team));
    }
    isDenied(second, "DELETE FROM pitwall.events");
    isDenied(second, "TRUNCATE pitwall.events");
    isDenied(
        second,
        "INSERT INTO pitwall.teams (account, day, peer) VALUES ('" + first.user() + "', 'd', 'p')");
    run(second, "UPDATE pitwall.laptops SET laptop = 'taken'");
    run(second, "UPDATE pitwall.teams SET account = current_user");
    run(second, "DELETE FROM pitwall.pieces");
    assertEquals(0, count(second, "teams"));
    assertEquals(
        1,
        server.count(
            first.database(), "SELECT count(*) FROM pitwall.laptops WHERE laptop = 'mei-pc'"));
    // The same day under its own account is another one.
    try (var rows = open(second)) {
      rows.events().look();
      assertTrue(rows.events().known().held().isEmpty());
      assertEquals(events().size(), rows.events().insert(events()).size());
    }
    assertEquals(events().size(), count(second, "events"));
    assertEquals(events().size(), count(first, "events"));
  }

  @Test
  void aWallReadsAllTeamsAndWritesNothing() throws Exception {
    var first = server.database();
    var second = server.as(server.account(), first.database());
    var wall = server.as(server.account(), first.database());
    try (var rows = open(first)) {
      rows.events().insert(events());
    }
    run(first, "SELECT pitwall.admit('" + second.user() + "')");
    run(first, "SELECT pitwall.watch('" + wall.user() + "')");
    run(first, "SELECT pitwall.watch('" + wall.user() + "')");
    try (var rows = open(second)) {
      rows.events().insert(events());
    }
    assertEquals(2, count(wall, "teams"));
    assertEquals(2L * events().size(), count(wall, "events"));
    isDenied(wall, "INSERT INTO pitwall.teams (day, peer) VALUES ('d', 'p')");
    isDenied(wall, "SELECT count(*) FROM pitwall.laptops");
    isDenied(wall, "UPDATE pitwall.heads SET head = 0");
    isDenied(wall, "SELECT pitwall.admit(current_user)");
    assertEquals(1, count(second, "teams"));
    run(first, "SELECT pitwall.dismiss('" + wall.user() + "')");
    isDenied(wall, "SELECT count(*) FROM pitwall.events");
  }

  @Test
  void theCheckNamesEachRightThatIsMissing() throws Exception {
    var first = server.database();
    assertEquals(List.of(PostgresCheck.CheckNote.NO_SCHEMA_YET), PostgresCheck.of(first).notes());
    assertEquals(
        0,
        server.count(
            first.database(), "SELECT count(*) FROM pg_namespace WHERE nspname = 'pitwall'"));
    var stranger = server.as(server.account(), first.database());
    assertEquals(Set.of(Fault.NO_SCHEMA), why(stranger));
    open(first).close();
    assertEquals(List.of(), PostgresCheck.of(first).notes());
    assertTrue(PostgresCheck.of(first).isUsable());
    assertEquals(Set.of(Fault.NO_RIGHT), why(stranger));
    run(first, "SELECT pitwall.admit('" + stranger.user() + "')");
    assertEquals(Set.of(), why(stranger));
    run(first, "REVOKE INSERT ON pitwall.events, pitwall.blobs FROM " + stranger.user());
    assertEquals(
        "INSERT ON pitwall.events, INSERT ON pitwall.blobs",
        PostgresCheck.of(stranger).wrong().getFirst().detail());
    assertEquals(
        List.of(PostgresCheck.CheckNote.SUPERUSER),
        PostgresCheck.of(server.admin(first.database())).notes());
    server.sql(first.database(), "INSERT INTO pitwall.migrations (version) VALUES (99)");
    assertEquals(Set.of(Fault.SCHEMA_NEW), why(first));
    server.sql(first.database(), "DELETE FROM pitwall.migrations");
    assertEquals(Set.of(Fault.NO_SCHEMA), why(stranger));
  }

  private static Set<Fault> why(PostgresAddress address) {
    return PostgresCheck.of(address).wrong().stream()
        .map(PostgresTrouble::fault)
        .collect(Collectors.toSet());
  }

  /** Whoever runs the server may make the empty schema, and give no right on the database. */
  @Test
  void aSchemaThatWasMadeForAnAccountIsEnough() throws Exception {
    var owner = server.database();
    var team = server.as(server.account(), owner.database());
    server.sql(owner.database(), "CREATE SCHEMA pitwall AUTHORIZATION " + team.user());
    assertEquals(Set.of(), why(team));
    try (var rows = open(team)) {
      assertEquals(events().size(), rows.events().insert(events()).size());
    }
  }

  @Test
  void numbersAreFoundWithTheirHoles() throws Exception {
    var address = server.database();
    var events = events();
    try (var writer = open(address);
        var reader = open(address)) {
      writer.events().insert(List.of(events.get(0), events.get(2)));
      assertEquals(2, sizeOf(reader.events().look()));
      assertFalse(reader.events().known().contains(events.get(1).id()));
      writer.events().insert(List.of(events.get(1)));
      assertTrue(reader.events().look().contains(events.get(1).id()));
      assertEquals(0, sizeOf(reader.events().look()));
      writer.events().insert(events);
      assertEquals(events.size() - 3, sizeOf(reader.events().look()));
      assertEquals(Set.of(), writer.events().insert(events));
      // Whoever owns the schema deletes one: the counts follow.
      server.sql(
          address.database(),
          "DELETE FROM pitwall.events WHERE seq = " + events.get(1).id().sequence());
      reader.events().look();
      assertFalse(reader.events().known().contains(events.get(1).id()));
    }
  }

  private static long sizeOf(dev.pitwall.domain.id.VersionVector vector) {
    return vector.held().values().stream().mapToLong(EventRows::size).sum();
  }
}
