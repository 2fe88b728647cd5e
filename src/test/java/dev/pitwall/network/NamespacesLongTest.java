package dev.pitwall.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three hosts on a bridge, and everything that a network does to them. */
@Tag("long")
class NamespacesLongTest {
  /** Nothing but that it was killed. */
  static final Pattern PROBLEMS =
      Pattern.compile("\\[(Problem\\[kind=NOT_CLOSED_IN_ORDER, facts=\\[], details=])?]");

  @TempDir Path root;
  private Hosts hosts;
  private Host mei;
  private Host ken;
  private Host aoi;

  @BeforeEach
  void join() throws Exception {
    var missing = Hosts.missing();
    if (!missing.isEmpty()) {
      System.out.println("The tests in network namespaces are left out: " + missing);
    }
    Assumptions.assumeTrue(missing.isEmpty(), missing);
    hosts = new Hosts(root, "mei", "ken", "aoi");
    mei = hosts.get(0);
    ken = hosts.get(1);
    aoi = hosts.get(2);
    hosts.joinAll();
  }

  @AfterEach
  void end() throws Exception {
    if (hosts != null) {
      hosts.close();
    }
  }

  private static void pass(long seconds) {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private static void report(String what, long millis) {
    System.out.println("| " + what + " | " + millis + " ms |");
  }

  private void untilEqual(String what) {
    report(what, hosts.untilEqual(120));
    for (var host : hosts.hosts) {
      assertTrue(PROBLEMS.matcher(host.status().problems()).matches(), host.status()::toString);
    }
  }

  /** All of what was acknowledged on any host is on all. */
  private void untilNothingIsLost(String what) {
    untilEqual(what);
    var all = new HashSet<String>();
    hosts.hosts.forEach(one -> all.addAll(one.durable));
    assertTrue(all.size() > 3, all.toString());
    for (var host : hosts.hosts) {
      var here = Set.of(host.ask("notes").split(" "));
      assertTrue(here.containsAll(all), () -> host.name + " lacks some of " + all.size());
    }
  }

  @Test
  void aPartitionOfThirtySeconds() throws Exception {
    hosts.silence(aoi);
    long begun = System.nanoTime();
    hosts.until("it is missed", () -> mei.status().connected() == 1);
    report("a silent host is missed after", Duration.ofNanos(System.nanoTime() - begun).toMillis());
    for (var host : hosts.hosts) {
      host.does("write " + host.name + "-");
    }
    pass(30);
    hosts.hosts.forEach(one -> one.does("rest"));
    hosts.mend(aoi);
    untilNothingIsLost("equal again after a partition of 30 s");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20})
  void loss(int percent) throws Exception {
    for (var host : hosts.hosts) {
      hosts.lose(host, percent);
      host.does("write " + host.name + "-");
    }
    pass(20);
    hosts.hosts.forEach(one -> one.does("rest"));
    untilNothingIsLost("equal with " + percent + " % of all packets lost");
  }

  @Test
  void aDelayOfTwoHundredMilliseconds() throws Exception {
    var relays = new ArrayList<DelayRelay>();
    try {
      for (var to : hosts.hosts) {
        var relay = new DelayRelay(to, Duration.ofMillis(200));
        relays.add(relay);
        for (var from : hosts.hosts) {
          if (from != to) {
            hosts.divert(from, to, relay.port());
          }
        }
      }
      for (var host : hosts.hosts) {
        host.does("close");
        host.does("open");
      }
      hosts.untilConnected(60);
      for (var host : hosts.hosts) {
        host.does("write " + host.name + "-");
      }
      pass(10);
      hosts.hosts.forEach(one -> one.does("rest"));
      untilNothingIsLost("equal with 200 ms of delay each way");
    } finally {
      for (var relay : relays) {
        relay.close();
      }
    }
  }

  @Test
  void theAddressOfEachChanges() throws Exception {
    for (int i = 0; i < 3; i++) {
      var host = hosts.get(i);
      hosts.move(host, 100 + i);
      host.does("note moved-" + i);
      for (var other : hosts.hosts) {
        other.does("note " + other.name + "-" + i);
      }
      untilEqual("equal after the address of " + host.name + " changed");
    }
    hosts.untilConnected(60);
  }

  @Test
  void aStopOfSixtySeconds() throws Exception {
    ken.does("write ken-");
    pass(2);
    ken.freeze();
    hosts.until(
        "it is missed", () -> mei.status().connected() == 1 && aoi.status().connected() == 1);
    mei.does("note meanwhile");
    pass(60);
    ken.wake();
    ken.does("rest");
    untilNothingIsLost("equal again after a stop of 60 s");
  }

  @Test
  void eachIsKilledWhileAllWrite() throws Exception {
    for (var killed : hosts.hosts) {
      hosts.hosts.forEach(one -> one.does("write " + one.name + "-" + killed.name + "-"));
      pass(3);
      killed.kill();
      killed.start();
      killed.does("open");
      hosts.hosts.stream().filter(one -> one != killed).forEach(one -> one.does("rest"));
      untilNothingIsLost("equal after kill -9 of " + killed.name);
    }
  }

  @Test
  void onlyOneCanBeDialled() throws Exception {
    hosts.closeDoor(ken);
    hosts.closeDoor(aoi);
    for (var host : List.of(ken, aoi)) {
      host.does("close");
    }
    for (var host : List.of(ken, aoi)) {
      host.does("open");
    }
    hosts.until("both reach the one", () -> mei.status().connected() == 2);
    ken.does("note from-ken");
    aoi.does("note from-aoi");
    untilEqual("equal by way of the only one that can be dialled");
    hosts.until("both see each other by way of it", () -> ken.status().reached() == 2);
    assertEquals(1, ken.status().connected());
  }
}
