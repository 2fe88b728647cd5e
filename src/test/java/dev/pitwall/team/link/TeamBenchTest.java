package dev.pitwall.team.link;

import com.sun.management.OperatingSystemMXBean;
import dev.pitwall.bench.BusyDay;
import dev.pitwall.core.Replica;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.session.Self;
import dev.pitwall.team.wire.WireVersions;
import dev.pitwall.testing.TestDay;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the exchange costs without a network and without disks; asserts nothing. {@code mvn -Pbench
 * test -Dtest=TeamBenchTest}
 */
@Tag("bench")
class TeamBenchTest {
  /** After the last of the events, so that none is ahead of the clock. */
  private static final Instant LATE = TestDay.START.plus(Duration.ofDays(1));

  private static final class Laptop implements AutoCloseable {
    final MemoryEventLog log;
    final Replica replica;
    final TeamLink link;

    Laptop(MemoryNetwork network, MemoryEventLog log) {
      this.log = log;
      var name = log.origin().value();
      replica = new Replica(log, () -> LATE, Optional.of(TestDay.MEI));
      link =
          new TeamLink(
              replica,
              new Self(WireVersions.OURS, "bench", "day", name),
              network.dialer(),
              () -> LATE,
              new Random(name.hashCode()));
      network.listen(address(name), link);
    }

    @Override
    public void close() {
      link.close();
      replica.close();
    }
  }

  private static HostPort address(String name) {
    return new HostPort(name, 7400);
  }

  @Test
  void joining() throws Exception {
    System.out.println("| events | take them in without a link, ms | join, ms | ratio |");
    System.out.println("|---|---|---|---|");
    for (int count : new int[] {1_000, 10_000, 100_000, 1_000, 10_000, 100_000}) {
      var day = BusyDay.of(count, new Origin("busy"));
      double bare = bare(day);
      double join = join(day);
      System.out.printf(
          Locale.ROOT, "| %,d | %.0f | %.0f | %.2f |%n", count, bare, join, join / bare);
    }
  }

  private static double bare(List<Envelope> day) {
    try (var replica =
        new Replica(new MemoryEventLog(new Origin("bare")), () -> LATE, Optional.empty())) {
      long start = System.nanoTime();
      replica.receive(day).join();
      return (System.nanoTime() - start) / 1e6;
    }
  }

  private static double join(List<Envelope> day) throws Exception {
    var network = new MemoryNetwork();
    var full = new MemoryEventLog(new Origin("full"));
    full.append(day);
    try (var giver = new Laptop(network, full);
        var joiner = new Laptop(network, new MemoryEventLog(new Origin("joiner")))) {
      long start = System.nanoTime();
      joiner.link.learn(List.of(address("full")));
      while (!joiner.log.held().equals(giver.log.held())) {
        LockSupport.parkNanos(100_000);
      }
      joiner.replica.settled().join();
      return (System.nanoTime() - start) / 1e6;
    }
  }

  @Test
  void idle() throws Exception {
    var network = new MemoryNetwork();
    var laptops = new ArrayList<Laptop>();
    for (var name : List.of("a", "b", "c", "d", "e")) {
      var log = new MemoryEventLog(new Origin(name));
      log.append(BusyDay.of(1_000, new Origin("busy")));
      laptops.add(new Laptop(network, log));
    }
    for (var laptop : laptops) {
      laptops.forEach(other -> laptop.link.learn(List.of(address(other.log.origin().value()))));
    }
    LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
    long before = processCpu();
    LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
    System.out.printf(
        Locale.ROOT,
        "Five laptops at rest in one process: %.2f %% of a core each%n",
        (processCpu() - before) / 20e9 * 100 / laptops.size());
    laptops.forEach(Laptop::close);
  }

  private static long processCpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
