package dev.pitwall.net.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.net.lan.NetworkWatch.NetworkChange;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
  private static LocalAddresses at(String... addresses) {
    return new LocalAddresses(
        List.of(addresses).stream().map(InetAddress::ofLiteral).toList(), List.of("wlan0"));
  }

  @Test
  void aChangeIsToldOnceAndTheSameIsNot() throws Exception {
    var now = new AtomicReference<>(at("10.0.0.2"));
    var heard = new LinkedBlockingQueue<NetworkChange>();
    try (var watch = new NetworkWatch(now::get, Duration.ofMillis(500))) {
      watch.listen(heard::add);
      now.set(at());
      assertEquals(at(), heard.poll(20, TimeUnit.SECONDS).addresses());
      now.set(at("10.0.0.7", "fd00::7"));
      assertEquals(at("10.0.0.7", "fd00::7"), heard.poll(20, TimeUnit.SECONDS).addresses());
      assertEquals(now.get(), watch.addresses());
    }
  }

  @Test
  void thisLaptopsAddressesAreThoseThatOthersCanDial() {
    var now = LocalAddresses.now();
    for (var address : now.addresses()) {
      assertFalse(address.isLoopbackAddress() || address.isLinkLocalAddress(), address.toString());
    }
    assertTrue(now.interfaces().stream().noneMatch(name -> name.startsWith("docker")));
  }
}
