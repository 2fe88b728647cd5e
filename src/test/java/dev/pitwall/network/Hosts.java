package dev.pitwall.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Hosts on one bridge, each a network namespace. What is wrong with the network is done by the
 * system's own firewall, but for delays: those a relay makes, since kernels may lack netem.
 */
final class Hosts implements AutoCloseable {
  /** Where the bridge, and what listens on it, is reached. */
  static final String BRIDGE = "10.77.0.254";

  private static final String NET = "10.77.0.";
  static final int PORT = 17_400;
  private static final long MOST_SECONDS = 120;

  private static final AtomicInteger MADE = new AtomicInteger();

  final List<Host> hosts = new ArrayList<>();
  private final String tag;
  private final String bridge;

  /** Why there can be no such hosts on this machine; empty when there can. */
  static String missing() {
    try {
      if (!"root".equals(System.getProperty("user.name"))) {
        return "network namespaces need root";
      }
      for (var command : List.of(List.of("ip", "-V"), List.of("iptables", "-V"))) {
        if (run(command) != 0) {
          return command.getFirst() + " does not work here";
        }
      }
      var probe = "pwp" + ProcessHandle.current().pid();
      if (run(List.of("ip", "netns", "add", probe)) != 0) {
        return "this system gives no network namespaces";
      }
      run(List.of("ip", "netns", "del", probe));
      if (run(List.of("ip", "link", "add", probe, "type", "bridge")) != 0) {
        return "this system gives no bridges";
      }
      run(List.of("ip", "link", "del", probe));
      return "";
    } catch (IOException e) {
      return "ip or iptables is not installed: " + e.getMessage();
    }
  }

  Hosts(Path root, String... names) throws Exception {
    // The system takes a while to remove what had these names before.
    tag = ProcessHandle.current().pid() % 100_000 + "-" + MADE.incrementAndGet();
    bridge = "pwb" + tag;
    sh("ip link add " + bridge + " type bridge");
    sh("ip addr add " + BRIDGE + "/24 dev " + bridge);
    sh("ip link set " + bridge + " up");
    for (var name : names) {
      add(Files.createDirectories(root.resolve(name)), name);
    }
  }

  private void add(Path folder, String name) throws Exception {
    int number = hosts.size() + 1;
    var host = new Host(name, "pwn" + tag + "-" + number, NET + number, folder);
    hosts.add(host);
    sh("ip netns add " + host.space);
    sh("ip link add " + outer(host) + " type veth peer name eth0 netns " + host.space);
    sh("ip link set " + outer(host) + " master " + bridge + " up");
    in(host, "ip link set lo up");
    in(host, "ip link set eth0 up");
    in(host, "ip addr add " + host.address + "/24 dev eth0");
    host.start();
  }

  private String outer(Host host) {
    return "pw" + tag + "-" + (hosts.indexOf(host) + 1);
  }

  Host get(int index) {
    return hosts.get(index);
  }

  /** The first makes the day, the others join one after the other. */
  void joinAll() {
    var first = hosts.getFirst();
    first.does("create");
    for (var host : hosts.subList(1, hosts.size())) {
      host.joins(first);
    }
    until(
        "all are connected",
        () -> hosts.stream().allMatch(one -> one.status().connected() == hosts.size() - 1));
  }

  // What happens to the network.

  /** Nothing goes in or out, and nobody is told. */
  void silence(Host host) throws Exception {
    in(host, "iptables -I INPUT -i eth0 -j DROP");
    in(host, "iptables -I OUTPUT -o eth0 -j DROP");
  }

  /** So much of what comes in is lost, in each hundred packets. */
  void lose(Host host, int percent) throws Exception {
    in(
        host,
        "iptables -I INPUT -i eth0 -m statistic --mode random --probability 0."
            + (percent < 10 ? "0" : "")
            + percent
            + " -j DROP");
  }

  /** It cannot be dialled any more; it dials others. */
  void closeDoor(Host host) throws Exception {
    in(host, "iptables -I INPUT -i eth0 -p tcp --syn -j DROP");
    in(host, "iptables -I INPUT -i eth0 -p udp -j DROP");
  }

  void mend(Host host) throws Exception {
    in(host, "iptables -F");
    in(host, "iptables -t nat -F");
  }

  /** Whatever it dials goes by way of somewhere else on the bridge. */
  void divert(Host from, Host to, int port) throws Exception {
    in(
        from,
        "iptables -t nat -A OUTPUT -p tcp -d "
            + to.address
            + " --dport "
            + PORT
            + " -j DNAT --to-destination "
            + BRIDGE
            + ":"
            + port);
  }

  void move(Host host, int number) throws Exception {
    in(host, "ip addr del " + host.address + "/24 dev eth0");
    host.address = NET + number;
    in(host, "ip addr add " + host.address + "/24 dev eth0");
  }

  // What is seen of it.

  void until(String what, BooleanSupplier done) {
    until(what, MOST_SECONDS, done);
  }

  void until(String what, long seconds, BooleanSupplier done) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("Not within " + seconds + " s: " + what + hosts.stream().map(Host::status).toList());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  void untilEqual() {
    untilEqual(MOST_SECONDS);
  }

  /** How long it took, in milliseconds. */
  long untilEqual(long seconds) {
    long begun = System.nanoTime();
    until(
        "all have the same day",
        seconds,
        () -> hosts.stream().map(one -> one.status().day()).distinct().count() == 1);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  void untilConnected(long seconds) {
    until(
        "all are connected",
        seconds,
        () -> hosts.stream().allMatch(one -> one.status().connected() == hosts.size() - 1));
  }

  void in(Host host, String command) throws Exception {
    sh("ip netns exec " + host.space + " " + command);
  }

  private static void sh(String command) throws Exception {
    var process =
        new ProcessBuilder(Arrays.asList(command.split(" "))).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command + ": " + said);
  }

  private static int run(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .onExit()
        .join()
        .exitValue();
  }

  @Override
  public void close() throws IOException {
    for (var host : hosts) {
      host.end();
    }
    for (var host : hosts) {
      run(List.of("ip", "netns", "del", host.space));
    }
    assertTrue(run(List.of("ip", "link", "del", bridge)) == 0, "the bridge is gone");
  }
}
