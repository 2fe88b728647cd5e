package dev.pitwall.team.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.StoredEvent;
import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.team.postgres.TeamRows.DayName;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.TestDay;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A wall at a real server, with the account that it is meant for. */
class PostgresWallTest {
  private static final EventCodec CODEC = new EventCodec();
  private static final InstantSource CLOCK = InstantSource.fixed(TestDay.START);

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.shared();
  }

  private static TeamRows open(PostgresAddress address, String day) throws SQLException {
    return TeamRows.open(
        TestServer.connect(address),
        new DayName(day, "Final"),
        CODEC,
        new Origin("postgresql-" + address.user() + day));
  }

  private static List<StoredEvent> stored(List<Envelope> envelopes) {
    return envelopes.stream().map(CODEC::store).toList();
  }

  /** What a wall found last. */
  private static final class Wall implements AutoCloseable {
    final AtomicReference<PostgresWall.Picture> picture =
        new AtomicReference<>(PostgresWall.Picture.NOTHING);
    private final PostgresWall wall;

    Wall(PostgresAddress address) {
      wall = new PostgresWall(address, CLOCK, new Random(1), picture::set);
    }

    int events(String account) {
      return team(account)
          .map(one -> one.day().heads().values().stream().mapToInt(Long::intValue).sum())
          .orElse(0);
    }

    Optional<WallTeam> team(String account) {
      return picture.get().teams().stream()
          .filter(one -> one.account().equals(account))
          .findFirst();
    }

    Optional<Fault> fault() {
      return picture.get().trouble().map(PostgresTrouble::fault);
    }

    @Override
    public void close() {
      wall.close();
    }
  }

  private record Teams(PostgresAddress first, PostgresAddress second, PostgresAddress wall) {}

  private static Teams teams() throws SQLException {
    var first = server.database();
    var second = server.as(server.account(), first.database());
    var wall = server.as(server.account(), first.database());
    open(first, "day-1").close();
    run(first, "SELECT pitwall.admit('" + second.user() + "')");
    run(first, "SELECT pitwall.watch('" + wall.user() + "')");
    return new Teams(first, second, wall);
  }

  private static void run(PostgresAddress address, String sql) throws SQLException {
    try (var connection = TestServer.connect(address);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void allTeamsAreFollowedAndKeptWhileCutOff() throws Exception {
    var at = teams();
    var day = TestDay.begun();
    var begun = day.timeline().envelopes();
    try (var rows = open(at.first(), "day-1");
        var others = open(at.second(), "day-1");
        var wall = new Wall(at.wall())) {
      rows.events().insert(stored(begun));
      Await.until("the first team", () -> wall.events(at.first().user()) == begun.size());
      assertEquals(Optional.empty(), wall.fault());
      assertEquals(
          "ISUCON3 final",
          wall.team(at.first().user()).orElseThrow().day().contest().orElseThrow().name());
      var before = wall.team(at.first().user()).orElseThrow().day();
      others.events().insert(stored(begun));
      Await.until("the second team", () -> wall.events(at.second().user()) == begun.size());
      assertSame(
          before, wall.team(at.first().user()).orElseThrow().day(), "nothing new, nothing read");

      // Cut off: whoever runs the server locks the account out.
      server.sql("ALTER ROLE " + at.wall().user() + " NOLOGIN");
      server.sql(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '"
              + at.wall().user()
              + "'");
      Await.until("it is said", () -> wall.fault().equals(Optional.of(Fault.NOT_LET_IN)));
      assertEquals(2, wall.picture.get().teams().size());
      assertEquals(Optional.of(TestDay.START), wall.picture.get().looked());
      day.does(new AddNote(day.ids().note(), Optional.empty(), "while it was away"));
      rows.events().insert(stored(List.of(day.timeline().envelopes().getLast())));
      server.sql("ALTER ROLE " + at.wall().user() + " LOGIN");
      Await.until("what came meanwhile", () -> wall.events(at.first().user()) == begun.size() + 1);
      assertEquals(Optional.empty(), wall.fault());
    }
  }

  @Test
  void rowsThatNoLaptopWroteKeepNothingElseFromTheWall() throws Exception {
    var at = teams();
    var begun = TestDay.begun().timeline().envelopes();
    try (var rows = open(at.first(), "day-1");
        var others = open(at.second(), "day-1");
        var wall = new Wall(at.wall())) {
      rows.events().insert(stored(begun));
      others.events().insert(stored(begun));
      long team =
          server.count(
              at.first().database(),
              "SELECT id FROM pitwall.teams WHERE account = '" + at.second().user() + "'");
      run(
          at.second(),
          "INSERT INTO pitwall.events (team, origin, seq, event, hash) VALUES ("
              + team
              + ", 'not a name', 1, '{}', ''), ("
              + team
              + ", 'x', 7, '{}', '')");
      Await.until(
          "what is left out",
          () -> wall.team(at.second().user()).filter(one -> one.leftOut() == 1).isPresent());
      assertEquals(begun.size(), wall.events(at.second().user()));
      assertEquals(begun.size(), wall.events(at.first().user()));
      assertEquals(0, wall.team(at.first().user()).orElseThrow().leftOut());
      // An older backup: what is gone from there is not shown any more.
      server.sql(
          at.first().database(),
          "DELETE FROM pitwall.events WHERE team <> " + team + " AND seq > 3");
      Await.until("the older state", () -> wall.events(at.first().user()) == 3);
    }
  }

  @Test
  void ofAnAccountTheNewestDayIsShown() throws Exception {
    var at = teams();
    try (var newer = open(at.first(), "day-2");
        var wall = new Wall(at.wall())) {
      newer.events().insert(stored(TestDay.begun().timeline().envelopes()));
      Await.until("the newer day", () -> wall.events(at.first().user()) > 0);
      assertEquals(1, wall.picture.get().teams().size());
    }
  }

  @Test
  void whatIsMissingForAWallIsSaid() throws Exception {
    var empty = server.database();
    try (var wall = new Wall(empty)) {
      Await.until("no schema", () -> wall.fault().equals(Optional.of(Fault.NO_SCHEMA)));
      assertEquals(
          0,
          server.count(
              empty.database(), "SELECT count(*) FROM pg_namespace WHERE nspname = 'pitwall'"),
          "a wall makes none");
    }
    var at = teams();
    var stranger = server.as(server.account(), at.first().database());
    try (var wall = new Wall(stranger)) {
      Await.until("no right", () -> wall.fault().equals(Optional.of(Fault.NO_RIGHT)));
      assertEquals(Optional.empty(), wall.picture.get().looked());
    }
    // A team's own account sees its own day alone, and writes nothing as a wall.
    try (var rows = open(at.second(), "day-1");
        var wall = new Wall(at.second())) {
      Await.until("its own", () -> wall.team(at.second().user()).isPresent());
      assertEquals(1, wall.picture.get().teams().size());
      assertTrue(rows.isAlive());
      assertFalse(wall.picture.get().trouble().isPresent());
    }
  }
}
