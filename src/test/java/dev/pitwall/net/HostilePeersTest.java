package dev.pitwall.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What strangers may do to the door. After each of it, a teammate is still let in at once. */
class HostilePeersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST = 1 << 20;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final int PER_ADDRESS = 20;
  private static final int ALERT_BYTES = 7;
  private static final DoorLimits PATIENT = limits(Duration.ofSeconds(20));

  /** For peers that use up all of their time. */
  private static final DoorLimits HASTY = limits(Duration.ofMillis(1_500));

  private final TeamKey key = TeamKey.create(NOW, RANDOM);
  private final Heard server = new Heard();
  private Door door;
  private int port;

  private static DoorLimits limits(Duration headTime) {
    return new DoorLimits(PER_ADDRESS, 50, 8 << 10, headTime, Duration.ofMillis(1_500));
  }

  /** The first handshake of a process loads what later ones have: it takes seconds. */
  @BeforeAll
  static void warmUp() throws Exception {
    var test = new HostilePeersTest();
    test.open(PATIENT);
    test.aTeammateIsStillLetInAndNothingIsLeft();
  }

  @BeforeEach
  void open() {
    open(PATIENT);
  }

  private void reopen(DoorLimits limits) {
    door.close();
    open(limits);
  }

  private void open(DoorLimits limits) {
    door = Door.open(limits);
    door.hang(Entrance.TEAM, new Route.Socket("/team", Audience.TEAM, MOST, server));
    door.hang(
        Entrance.TEAM,
        new Route.Http(
            "/open",
            Audience.ANYONE,
            Duration.ofSeconds(1),
            exchange -> exchange.answer(200, "text/plain", exchange.body(100).orElseThrow())));
    port =
        assertInstanceOf(Listening.Open.class, door.listen(key, Optional.of(LOOPBACK), 0)).port();
  }

  @AfterEach
  void aTeammateIsStillLetInAndNothingIsLeft() throws Exception {
    Await.until("all connections are gone", () -> door.connections() == 0);
    var heard = new Heard();
    server.opened.clear();
    try (var dialer = new Dialer(key, Duration.ofSeconds(20))) {
      dialer.dial(new HostPort("127.0.0.1", port), "/team", MOST, heard, _ -> {});
      var socket = heard.opened.poll(30, TimeUnit.SECONDS);
      socket.send("hello").toCompletableFuture().get();
      Await.until("the teammate is heard", () -> server.received.contains("hello"));
    }
    door.close();
    assertEquals(0, door.connections());
  }

  private SSLSocket tls(SSLContext context) throws IOException {
    var socket = (SSLSocket) context.getSocketFactory().createSocket(LOOPBACK, port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private SSLSocket teammate() throws IOException {
    return tls(TeamTls.of(key));
  }

  private SSLSocket stranger() throws IOException {
    return tls(TeamTls.trusting(key.fingerprint()));
  }

  private Socket plain() throws IOException {
    var socket = new Socket(LOOPBACK, port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** All that comes until the other side closes, in order or not. */
  private static String readAll(Socket socket) throws IOException {
    var all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (SSLException | java.net.SocketException e) {
      // Cut: what came before is what there is.
      return all.toString(StandardCharsets.ISO_8859_1);
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  private static String ask(SSLSocket socket, String request) throws IOException {
    try (socket) {
      write(socket, request);
      return readAll(socket);
    }
  }

  /** A teammate whose WebSocket is open, and who can send what no library would. */
  private SSLSocket openSocket() throws Exception {
    var socket = teammate();
    write(
        socket,
        "GET /team HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) socket.getInputStream().read());
    }
    assertTrue(head.toString().startsWith("HTTP/1.1 101"), head.toString());
    assertFalse(head.toString().contains("Server:"), head.toString());
    return socket;
  }

  private static void frame(Socket socket, String hex) throws IOException {
    socket.getOutputStream().write(HexFormat.of().parseHex(hex));
    socket.getOutputStream().flush();
  }

  @Test
  void aFrameOfFourGigabytesIsRefusedWhenItIsAnnounced() throws Exception {
    for (var length : List.of("0000000100000000", "0000000040000000", "0000000000100001")) {
      try (var socket = openSocket()) {
        frame(socket, "81ff" + length + "00000000" + "78");
        readAll(socket);
      }
      var reason = server.closed.poll(10, TimeUnit.SECONDS);
      assertTrue(reason.contains("payload"), reason);
    }
    assertTrue(server.received.isEmpty());
  }

  @Test
  void aMessageOfManyFramesIsNoWayAroundTheLimit() throws Exception {
    try (var socket = openSocket()) {
      var piece = new byte[8 + 60_000];
      System.arraycopy(HexFormat.of().parseHex("01fe" + "ea60" + "00000000"), 0, piece, 0, 8);
      assertThrows(
          IOException.class,
          () -> {
            for (int i = 0; i < 10_000; i++) {
              socket.getOutputStream().write(piece);
              piece[0] = 0;
            }
          });
    }
    server.closed.poll(10, TimeUnit.SECONDS);
    assertTrue(server.received.isEmpty());
  }

  @Test
  void halfAFrameAndThenSilenceIsCutByTheIdleTime() throws Exception {
    try (var socket = openSocket()) {
      frame(socket, "81fe" + "0100" + "00000000" + "7878");
      readAll(socket);
    }
    server.closed.poll(10, TimeUnit.SECONDS);
    assertTrue(server.received.isEmpty());
  }

  @Test
  void whatIsNoTextEndsTheConnection() throws Exception {
    for (var hex :
        List.of(
            "8281" + "00000000" + "78",
            "8181" + "00000000" + "ff",
            "8101" + "78",
            "f181" + "00000000" + "78")) {
      try (var socket = openSocket()) {
        frame(socket, hex);
        readAll(socket);
      }
      server.closed.poll(10, TimeUnit.SECONDS);
    }
    assertTrue(server.received.isEmpty());
  }

  @Test
  void withoutTheTeamsCertificateThereIsNoTeam() throws Exception {
    var upgrade =
        "GET /team HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    var answer = ask(stranger(), upgrade);
    assertEquals(ask(stranger(), upgrade.replace("/team", "/nothing")), answer);
    assertEquals(
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", answer);
    assertTrue(server.opened.isEmpty());
  }

  @Test
  void anotherCertificateIsRefusedInTheHandshake() throws Exception {
    var other = TeamKey.create(NOW, RANDOM);
    assertThrows(SSLHandshakeException.class, () -> tls(TeamTls.of(other)).startHandshake());
    // One that trusts the server and shows a certificate of its own.
    var context = SSLContext.getInstance("TLSv1.3");
    context.init(
        new javax.net.ssl.KeyManager[] {new TeamTls.OneKey(other)},
        new javax.net.ssl.TrustManager[] {new TeamTls.Pinned(key.fingerprint())},
        null);
    String answer;
    try {
      answer = ask(tls(context), "GET /open HTTP/1.1\r\nHost: x\r\n\r\n");
    } catch (IOException e) {
      // Cut before the request was written.
      answer = "";
    }
    assertEquals("", answer);
  }

  @Test
  void anOlderTlsIsRefused() throws Exception {
    try (var socket = stranger()) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThrows(SSLHandshakeException.class, socket::startHandshake);
    }
  }

  @Test
  void plainHttpAndNoiseAreCut() throws Exception {
    for (var said :
        List.of("GET / HTTP/1.1\r\nHost: x\r\n\r\n", "\u0000".repeat(5_000), "SSH-2.0-x\r\n")) {
      try (var socket = plain()) {
        write(socket, said);
        var answer = readAll(socket);
        assertFalse(answer.contains("HTTP") || answer.toLowerCase().contains("jetty"), answer);
      }
    }
  }

  @Test
  void brokenRequestsGetTheirStatusAndNothingMore() throws Exception {
    for (var broken :
        List.of(
            "nonsense\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nBig: " + "x".repeat(1 << 20) + "\r\n\r\n",
            "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n")) {
      String answer;
      try {
        answer = ask(stranger(), broken);
      } catch (IOException e) {
        // Cut while the rest of it was still being sent.
        continue;
      }
      assertTrue(answer.matches("(?s)HTTP/1.1 [45]\\d\\d .*"), answer);
      assertTrue(answer.endsWith("\r\n\r\n"), answer);
      assertFalse(answer.contains("Server") || answer.toLowerCase().contains("jetty"), answer);
    }
  }

  @Test
  void aHandshakeThatNeverEndsIsCut() throws Exception {
    reopen(HASTY);
    try (var silent = plain();
        var half = plain()) {
      frame(half, "160301");
      assertNothingButAnAlert(readAll(silent));
      assertNothingButAnAlert(readAll(half));
    }
  }

  /** Whichever of two time-outs ends it: one is silent, one sends alerts of TLS (type 21). */
  private static void assertNothingButAnAlert(String answer) {
    boolean alert = answer.startsWith("\u0015\u0003") && answer.length() <= 2 * ALERT_BYTES;
    assertTrue(answer.isEmpty() || alert, answer);
  }

  @Test
  void aHeadThatTricklesIsCutHoweverBusyItLooks() throws Exception {
    reopen(HASTY);
    try (var socket = stranger()) {
      trickle(socket, "GET /open HTTP/1.1\r\nHost: x\r\n", "X");
    }
  }

  @Test
  void aBodyThatTricklesIsCutWhenTheTimeOfItsRouteIsOver() throws Exception {
    try (var socket = stranger()) {
      trickle(socket, "POST /open HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\n", "x");
    }
  }

  /** A byte at a time, faster than any time-out between two bytes, until the connection is cut. */
  private static void trickle(Socket socket, String begins, String letter) {
    long begin = System.nanoTime();
    assertThrows(
        IOException.class,
        () -> {
          write(socket, begins);
          while (true) {
            write(socket, letter);
            TimeUnit.MILLISECONDS.sleep(50);
          }
        });
    var time = Duration.ofNanos(System.nanoTime() - begin);
    assertTrue(time.compareTo(Duration.ofSeconds(10)) < 0, "held for " + time);
  }

  @Test
  void twoHundredConnectionsOfOneAddressLeaveRoomForOthers() throws Exception {
    var all = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 200; i++) {
        all.add(plain());
      }
      Await.until("most are cut at once", () -> door.connections() <= PER_ADDRESS);
      // Another address of this laptop: every system but macOS takes all of 127.0.0.0/8.
      try (var other = new Socket()) {
        other.bind(new java.net.InetSocketAddress("127.0.0.2", 0));
        other.connect(new java.net.InetSocketAddress(LOOPBACK, port));
        var tls =
            (SSLSocket)
                TeamTls.trusting(key.fingerprint())
                    .getSocketFactory()
                    .createSocket(other, "127.0.0.1", port, true);
        var answer = ask(tls, "POST /open HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi");
        assertTrue(answer.startsWith("HTTP/1.1 200") && answer.endsWith("hi"), answer);
      }
    } finally {
      for (var one : all) {
        one.close();
      }
    }
  }
}
