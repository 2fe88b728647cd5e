package dev.pitwall.evidence.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaptopProbesTest {
  private static Probe probe(String line) {
    return Probe.parse(line).orElseThrow();
  }

  /** Somebody takes every connection and never says a word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "laptop http %d /",
        "laptop https %d /",
        "laptop memcached %d",
        "laptop redis %d",
        "laptop mysql %d",
        "laptop postgres %d",
      })
  void silenceEndsInTime(String line) throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var probes = new LaptopProbes(Duration.ofMillis(150))) {
      var asked = new ArrayList<Probe>();
      for (int i = 0; i < Probe.MOST; i++) {
        asked.add(probe(line.formatted(silent.getLocalPort())));
      }
      long from = System.nanoTime();
      var results = probes.ask(asked, "127.0.0.1").get(30, TimeUnit.SECONDS);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
      assertTrue(results.stream().allMatch(one -> one.state() == State.SILENT), results.toString());
      assertTrue(millis >= 100, "it waited");
    }
  }

  /** A byte at a time for ever is no answer either. */
  @Test
  void dripsEndInTime() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var probes = new LaptopProbes(Duration.ofMillis(300))) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (var socket = server.accept()) {
                  var out = socket.getOutputStream();
                  while (!socket.isClosed()) {
                    out.write('H');
                    out.flush();
                    Thread.sleep(20);
                  }
                } catch (java.io.IOException | InterruptedException e) {
                  // The probe has had enough.
                }
              });
      var asked = List.of(probe("laptop http " + server.getLocalPort() + " /"));
      var result = probes.ask(asked, "127.0.0.1").get(30, TimeUnit.SECONDS).getFirst();
      assertEquals(State.WRONG, result.state());
      assertTrue(result.answer().matches("H+"), result.answer());
    }
  }

  @Test
  void closingTheDayEndsThem() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var probes = new LaptopProbes(Duration.ofMinutes(1));
      var asked = probes.ask(List.of(probe("laptop mysql " + silent.getLocalPort())), "127.0.0.1");
      try (var there = silent.accept()) {
        assertNotNull(there);
        probes.close();
        assertEquals(1, asked.get(10, TimeUnit.SECONDS).size());
      }
    } catch (TimeoutException e) {
      throw new AssertionError("it still waits", e);
    }
  }

  @Test
  void aNameThatNobodyKnowsIsRefused() throws Exception {
    try (var probes = new LaptopProbes(Duration.ofSeconds(5))) {
      var results = probes.ask(List.of(probe("laptop tcp no-such-host.invalid:80")), "127.0.0.1");
      var state = results.get(30, TimeUnit.SECONDS).getFirst().state();
      assertTrue(state == State.REFUSED || state == State.SILENT, state.toString());
    }
  }

  /** What is hashed of a page of so many bytes, when so many may be. */
  private static ProbeResult page(int bytes, int most, boolean ended) {
    var answer = new HttpAnswer(probe("http"), most);
    var head = "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    // In pieces that end within the head and within the body.
    var all = Arrays.copyOf(head, head.length + bytes);
    for (int from = 0; from < all.length && !answer.isFull(); from += 7) {
      var piece = Arrays.copyOfRange(all, from, Math.min(all.length, from + 7));
      answer.take(piece, piece.length);
    }
    return answer.result(ended);
  }

  @Test
  void allOfAPageIsHashedUpToALimitThatIsReported() {
    assertEquals("200", page(100_000, 200_000, true).answer());
    assertEquals(page(100_000, 100_000, true), page(100_000, 200_000, true));
    assertNotEquals(page(99_999, 200_000, true).digest(), page(100_000, 200_000, true).digest());
    assertEquals("200, first 1000 bytes", page(1001, 1000, true).answer());
    assertEquals(page(1000, 2000, true).digest(), page(1001, 1000, true).digest());
    assertEquals("200, first 1 MB", page((1 << 20) + 1, 1 << 20, false).answer());
    var late = page(1000, 2000, false);
    assertEquals(State.WRONG, late.state());
    assertEquals("200, not all of it in time", late.answer());
    assertEquals("", late.digest());
  }

  private static String answer(String line, String bytes) {
    var result = ProbeProtocol.read(probe(line), bytes.getBytes(StandardCharsets.ISO_8859_1));
    return result.state() + " " + result.answer();
  }

  @Test
  void whatServicesSayThatAreNotWell() {
    assertEquals(
        "WRONG LOADING Redis is loading", answer("redis", "-LOADING Redis is loading\r\n"));
    assertEquals("ANSWERED NOAUTH", answer("redis", "-NOAUTH Authentication required.\r\n"));
    assertEquals("WRONG NOAUTH x", answer("redis key", "-NOAUTH x\r\n"));
    assertEquals("WRONG not all of it in time", answer("redis key", "$9\r\na\r\n"));
    assertEquals("WRONG longer than 64 KB", answer("redis key", "$99999\r\n" + "a".repeat(65_536)));
    assertEquals("ANSWERED a b", answer("redis key", "$3\r\na\nb\r\n+OK\r\n"));
    assertEquals("WRONG ERROR", answer("memcached", "ERROR\r\n"));
    assertEquals(
        "WRONG Host '10.0.0.9' is blocked",
        answer("mysql", "\u0040\0\0\0\u00ff\u006a\u0004Host '10.0.0.9' is blocked"));
    assertEquals("ANSWERED 8.0.32", answer("mysql", "\u0040\0\0\0\n8.0.32\0abc"));
    assertEquals("ANSWERED ", answer("postgres", "N"));
    assertEquals("WRONG E", answer("postgres", "E\0"));
    assertEquals("WRONG SSH-2.0-OpenSSH_9.2", answer("http", "SSH-2.0-OpenSSH_9.2\r\n\r\n"));
    assertEquals("WRONG 503", answer("http", "HTTP/1.1 503 x\r\n\r\nbusy"));
    assertEquals("WRONG", answer("dns a.b", "\0\0").strip());
  }

  @Test
  void noBytesThrow() {
    var random = new Random(3);
    for (var line :
        List.of("http", "redis", "redis k", "memcached", "mysql", "postgres", "dns a")) {
      var asked = probe(line);
      for (int i = 0; i < 400; i++) {
        var bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        if (line.startsWith("dns") && bytes.length > 12) {
          System.arraycopy(new byte[] {0x70, 0x77, (byte) 0x81, 0x00, 0, 1, 0, 3}, 0, bytes, 0, 8);
        }
        if (line.equals("redis k") && bytes.length > 8) {
          System.arraycopy("$99999\r\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        }
        var result = ProbeProtocol.read(asked, bytes);
        assertTrue(result.sensible(), result.toString());
      }
    }
  }
}
