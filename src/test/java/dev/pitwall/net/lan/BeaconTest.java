package dev.pitwall.net.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import dev.pitwall.testing.Await;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class BeaconTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Fingerprint OURS = new Fingerprint("ab".repeat(32));
  private static final Fingerprint THEIRS = new Fingerprint("cd".repeat(32));

  private final Random random = new Random(1);

  private BeaconMessage message(String name) {
    return BeaconMessage.of(OURS, 7401, Optional.of(name).filter(one -> !one.isEmpty()), random);
  }

  private static Optional<BeaconMessage> read(byte[] bytes) {
    return BeaconMessage.read(ByteBuffer.wrap(bytes));
  }

  @Test
  void aMessageComesBackAndOnlyTeammatesKnowWhoseItIs() {
    var back = read(message("ISUCON 15 本選").write()).orElseThrow();
    assertEquals("ISUCON 15 本選", back.name());
    assertEquals(7401, back.port());
    assertTrue(back.isOf(OURS));
    assertFalse(back.isOf(THEIRS));
  }

  @Test
  void itSaysNothingWhileNobodyIsInvitedAndIsAnotherEachTime() {
    var one = message("").write();
    var other = message("").write();
    assertEquals(22, one.length);
    int same = 0;
    for (int i = 6; i < one.length; i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    assertTrue(same < 4, same + " bytes are the same");
  }

  @Test
  void whatIsNoMessageIsNotRead() {
    var whole = message("name").write();
    for (int end = 0; end < 22; end++) {
      assertEquals(Optional.empty(), read(java.util.Arrays.copyOf(whole, end)));
    }
    assertEquals(Optional.empty(), read(new byte[60_000]));
    assertEquals(Optional.empty(), read(message("a\nb").write()));
    for (int i = 0; i < 5_000; i++) {
      var noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      assertEquals(Optional.empty(), read(noise));
    }
    assertTrue(message("あ".repeat(500)).write().length <= BeaconMessage.MOST_BYTES);
  }

  @Test
  void aLaptopThatAnnouncesItsNewKeyAndTheOneBeforeIsKnownByEither() {
    var heard = new HeardTeams();
    var from = new HostPort("10.0.0.1", 7400);
    for (int i = 0; i < 10; i++) {
      var now = NOW.plusSeconds(i);
      for (var key : List.of(THEIRS, OURS)) {
        boolean first = heard.add(from, BeaconMessage.of(key, 7400, Optional.empty(), random), now);
        assertEquals(i < 2, first, "each of the first is looked at");
      }
      assertEquals(List.of(from), heard.teammates(List.of(OURS), now));
      assertEquals(List.of(from), heard.teammates(List.of(THEIRS), now));
    }
  }

  @Test
  void aFloodIsNeitherTakenNorKept() {
    var heard = new HeardTeams();
    int taken = 0;
    for (int i = 0; i < 10_000; i++) {
      var from = new HostPort("10.0." + i / 250 + "." + i % 250, 7400);
      taken += heard.add(from, message("x"), NOW.plusMillis(i)) ? 1 : 0;
    }
    assertEquals(64, taken);
    assertEquals(64, heard.inviting(NOW.plusSeconds(10)).size());
    assertEquals(List.of(), heard.inviting(NOW.plusSeconds(30)));
  }

  private static int freePort() throws SocketException {
    try (var free = new DatagramSocket(0)) {
      return free.getLocalPort();
    }
  }

  private Optional<Beacon> beacon(
      List<Beacon.Saying> saying, List<String> interfaces, int port, Runnable found) {
    return Beacon.start(
        () -> saying,
        new Beacon.Ways(() -> interfaces, port, true),
        InstantSource.system(),
        random,
        found);
  }

  @Test
  void whatIsHeardOnTheSocketIsFoundAndNoiseIsNot() throws Exception {
    var found = new AtomicInteger();
    int port = freePort();
    try (var sender = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      try (var beacon = beacon(List.of(), List.of(), port, found::incrementAndGet).orElseThrow()) {
        for (var bytes : List.of(new byte[0], new byte[2_000], message("ISUCON 15").write())) {
          sender.send(
              new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        }
        var from = new HostPort("127.0.0.1", 7401);
        Await.until("the team is found", () -> found.get() == 1);
        assertEquals(List.of(new Beacon.InvitingTeam("ISUCON 15", from)), beacon.inviting());
        assertEquals(List.of(from), beacon.teammates(List.of(OURS)));
        assertEquals(List.of(), beacon.teammates(List.of(THEIRS)));
      }
    }
  }

  @Test
  void twoWindowsOnOneLaptopHearEachOtherByMulticast() throws Exception {
    var names = multicastInterface();
    Assumptions.assumeFalse(names.isEmpty(), "no interface of this machine knows multicast");
    int port = freePort();
    var saying = List.of(new Beacon.Saying(OURS, 7402, Optional.of("ISUCON 15")));
    try (var hearing = beacon(List.of(), names, port, () -> {}).orElseThrow();
        var _ = beacon(saying, names, port, () -> {}).orElseThrow()) {
      Await.until(
          "it is heard",
          () -> hearing.inviting().stream().anyMatch(team -> team.address().port() == 7402));
    }
  }

  /** One that is up; loopback where there is no other. */
  private static List<String> multicastInterface() {
    return LocalAddresses.all().stream()
        .filter(
            one -> {
              try {
                return one.isUp() && one.supportsMulticast();
              } catch (SocketException e) {
                return false;
              }
            })
        .map(NetworkInterface::getName)
        .limit(1)
        .toList();
  }

  @Test
  void withoutAnyNetworkItIsSilentAndNothingFails() {
    var saying = List.of(new Beacon.Saying(OURS, 7402, Optional.empty()));
    try (var beacon = beacon(saying, List.of(), 0, () -> {}).orElseThrow()) {
      beacon.sendNow();
      assertEquals(List.of(), beacon.inviting());
    }
  }

  @Test
  void closingGivesThePortBackAtOnce() throws Exception {
    int port = freePort();
    beacon(List.of(), List.of(), port, () -> {}).orElseThrow().close();
    try (var other = new DatagramSocket(port)) {
      assertEquals(port, other.getLocalPort());
    }
  }
}
