package dev.pitwall.team.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.log.EventCodec;
import dev.pitwall.team.link.MemoryNetwork;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.RandomIntents;
import dev.pitwall.testing.TestDay;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens between laptops and a real database, all end with the same events and the same
 * day. A schedule that fails is named by its seed; threads make it another one each time.
 */
class DatabaseScheduleTest {
  private static final EventCodec CODEC = new EventCodec();
  private static final int STEPS = 60;

  private static TestServer server;

  /** What may occur: a schedule in which nothing happens proves nothing. */
  private enum Kind {
    STEP,
    BROKEN_CONNECTIONS,
    RESTART,
    NO_WRITING,
    MEETING,
    PARTING
  }

  @BeforeAll
  static void start() {
    server = TestServer.shared();
  }

  @Test
  void laptopsAndDatabaseEndEqual() throws Exception {
    run(1);
  }

  @Test
  @Tag("long")
  void manyMoreSchedulesEndEqual() throws Exception {
    var seen = new HashSet<Kind>();
    for (long seed = 2; seed < 42; seed++) {
      seen.addAll(run(seed));
    }
    assertEquals(EnumSet.allOf(Kind.class), seen);
  }

  private static Set<Kind> run(long seed) throws Exception {
    var schedule = new Schedule(seed);
    try {
      schedule.run();
      return schedule.seen;
    } catch (AssertionError e) {
      throw new AssertionError("Seed " + seed + ": " + schedule.laptops, e);
    } finally {
      schedule.laptops.forEach(DatabaseLaptop::close);
    }
  }

  private static final class Schedule {
    final Set<Kind> seen = EnumSet.noneOf(Kind.class);
    final List<DatabaseLaptop> laptops = new ArrayList<>();
    private final MemoryNetwork network = new MemoryNetwork();
    private final Random random;
    private final RandomIntents intents;
    private final PostgresAddress address;

    Schedule(long seed) throws SQLException {
      random = new Random(seed);
      intents = new RandomIntents(random);
      address = server.database();
    }

    void run() throws Exception {
      laptops.add(DatabaseLaptop.begun(network, "laptop-a").at(address));
      Await.until("the schema", laptops.getFirst()::isConnected);
      laptops.add(DatabaseLaptop.empty(network, "laptop-b").at(address));
      laptops.add(DatabaseLaptop.empty(network, "laptop-c").at(address));
      for (int i = 0; i < STEPS; i++) {
        step(random.nextInt(100));
      }
      allow(true);
      network.cutAll();
      Await.until(
          "all have the same",
          () ->
              laptops.stream().map(one -> one.log.held()).distinct().count() == 1
                  && laptops.stream().allMatch(DatabaseLaptop::isAllThere));
      var events = Set.copyOf(laptops.getFirst().log.readAll());
      var day = laptops.getFirst().replica.settled().join().day();
      for (var laptop : laptops) {
        assertEquals(events, Set.copyOf(laptop.log.readAll()));
        assertEquals(day, laptop.replica.settled().join().day());
        assertEquals(List.of(), laptop.problems);
      }
      assertEquals(lines(events), stored());
    }

    private void step(int kind) throws SQLException {
      int place = random.nextInt(laptops.size());
      var laptop = laptops.get(place);
      if (kind < 80) {
        act(laptop);
      } else if (kind < 85) {
        seen.add(Kind.BROKEN_CONNECTIONS);
        server.sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + address.database()
                + "'");
      } else if (kind < 88) {
        seen.add(Kind.RESTART);
        laptops.set(place, laptop.restarted(address));
      } else if (kind < 93) {
        allow(random.nextBoolean());
      } else if (kind < 97) {
        seen.add(Kind.MEETING);
        laptop.meets(laptops.get((place + 1) % laptops.size()));
      } else {
        seen.add(Kind.PARTING);
        network.cutAll();
      }
    }

    private void allow(boolean writing) throws SQLException {
      if (!writing) {
        seen.add(Kind.NO_WRITING);
      }
      server.sql(
          address.database(),
          (writing ? "GRANT INSERT ON pitwall.events TO " : "REVOKE INSERT ON pitwall.events FROM ")
              + address.user());
    }

    /** Most random intents are rejected. */
    private void act(DatabaseLaptop laptop) {
      var known = new TestDay("imagined");
      known.hears(laptop.replica.snapshot().timeline().envelopes());
      if (known.timeline().envelopes().isEmpty()) {
        return;
      }
      long before = laptop.log.held().head(laptop.log.origin());
      laptop.replica.submit(intents.next(known), Optional.of(TestDay.MEI)).join();
      if (laptop.log.held().head(laptop.log.origin()) > before) {
        seen.add(Kind.STEP);
      }
    }

    private static Set<String> lines(Set<Envelope> events) {
      return events.stream().map(CODEC::line).collect(Collectors.toSet());
    }

    private Set<String> stored() throws SQLException {
      var lines = new HashSet<String>();
      try (var connection = TestServer.connect(address);
          var statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT event FROM pitwall.events")) {
        while (rows.next()) {
          assertTrue(lines.add(rows.getString(1)));
        }
      }
      return lines;
    }
  }
}
