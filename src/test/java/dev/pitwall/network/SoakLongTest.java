package dev.pitwall.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An hour of cuts, kills, stops, moves and restarts on three hosts that write all the time, and a
 * fourth that joins a day of 100,000 events again and again: nothing gets stuck, nothing is lost,
 * and no more memory is taken than the day has grown.
 *
 * <p>{@code -Dpitwall.soak.minutes=10} for less; {@code -Dpitwall.soak.seed} for the same again.
 */
@Tag("long")
class SoakLongTest {
  private static final int EVENTS = 100_000;
  private static final int ROUNDS_A_JOIN = 6;
  private static final long MOST_SECONDS = 240;

  /** By so much may what an event takes differ from what it took at first. */
  private static final double MOST_GROWTH = 1.5;

  @TempDir Path root;

  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  @Test
  void nothingGetsStuckOrLost() throws Exception {
    var missing = Hosts.missing();
    if (!missing.isEmpty()) {
      System.out.println("The soak is left out: " + missing);
    }
    Assumptions.assumeTrue(missing.isEmpty(), missing);
    long seed = Long.getLong("pitwall.soak.seed", System.nanoTime());
    System.out.println("Seed " + seed);
    var random = new Random(seed);
    long end =
        System.nanoTime() + Duration.ofMinutes(Long.getLong("pitwall.soak.minutes", 60)).toNanos();
    try (var hosts = new Hosts(root, "mei", "ken", "aoi", "new")) {
      hosts.get(0).does("create");
      hosts.get(0).does("busy " + EVENTS);
      var writers = hosts.hosts.subList(0, 3);
      for (var host : hosts.hosts.subList(1, 4)) {
        host.joins(hosts.get(0));
      }
      var perEvent = new ArrayList<Double>();
      for (int round = 0; System.nanoTime() < end; round++) {
        for (var host : writers) {
          host.does("write " + host.name + "-" + round + "-");
        }
        pass(Duration.ofSeconds(3));
        var what = trouble(hosts, writers.get(random.nextInt(3)), random);
        writers.forEach(host -> host.does("rest"));
        if (round % ROUNDS_A_JOIN == ROUNDS_A_JOIN - 1) {
          long begun = System.nanoTime();
          hosts.get(3).wipe();
          hosts.get(3).joins(hosts.get(random.nextInt(3)));
          what += ", joined in " + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms";
        }
        long millis = hosts.untilEqual(MOST_SECONDS);
        var status = hosts.get(0).status();
        double kilobytes = writers.stream().mapToLong(Host::memoryKilobytes).max().orElseThrow();
        perEvent.add(kilobytes * 1024 / status.events());
        System.out.printf(
            Locale.ROOT,
            "| %d | %s | equal in %d ms | %,d events | %.0f MB, %.0f bytes an event |%n",
            round,
            what,
            millis,
            status.events(),
            kilobytes / 1024,
            perEvent.getLast());
        for (var host : hosts.hosts) {
          assertTrue(
              NamespacesLongTest.PROBLEMS.matcher(host.status().problems()).matches(),
              host.status()::toString);
        }
      }
      check(hosts, writers, perEvent);
    }
  }

  private static String trouble(Hosts hosts, Host host, Random random) throws Exception {
    var time = Duration.ofSeconds(2 + random.nextInt(6));
    return switch (random.nextInt(6)) {
      case 0 -> {
        hosts.silence(host);
        pass(time);
        hosts.mend(host);
        yield "cut " + host.name + " " + time;
      }
      case 1 -> {
        host.kill();
        host.start();
        host.does("open");
        yield "kill " + host.name;
      }
      case 2 -> {
        host.freeze();
        pass(time);
        host.wake();
        yield "stop " + host.name + " " + time;
      }
      case 3 -> {
        hosts.move(host, 50 + random.nextInt(150));
        pass(time);
        yield "move " + host.name;
      }
      case 4 -> {
        host.does("close");
        host.does("open");
        yield "restart " + host.name;
      }
      default -> {
        hosts.lose(host, 20);
        pass(time);
        hosts.mend(host);
        yield "loss " + host.name + " " + time;
      }
    };
  }

  private static void check(Hosts hosts, List<Host> writers, List<Double> perEvent) {
    var all = new HashSet<String>();
    writers.forEach(host -> all.addAll(host.durable));
    for (var host : hosts.hosts) {
      var here = new HashSet<>(List.of(host.ask("notes").split(" ")));
      all.forEach(note -> assertTrue(here.contains(note), () -> host.name + " lacks " + note));
    }
    int third = Math.max(1, perEvent.size() / 3);
    double first =
        perEvent.subList(0, third).stream().mapToDouble(one -> one).average().orElseThrow();
    double last =
        perEvent.subList(perEvent.size() - third, perEvent.size()).stream()
            .mapToDouble(one -> one)
            .average()
            .orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%,d notes acknowledged, all on all hosts; %.0f bytes an event at first, %.0f at last%n",
        all.size(),
        first,
        last);
    assertTrue(last < first * MOST_GROWTH, last + " after " + first);
  }
}
