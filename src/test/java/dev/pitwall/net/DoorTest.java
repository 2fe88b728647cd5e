package dev.pitwall.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final TeamKey key = TeamKey.create(Instant.parse("2026-11-22T00:00:00Z"), RANDOM);
  private final HttpClient client = HttpClient.newHttpClient();
  private Door door;

  @BeforeEach
  void open() {
    door = Door.open(DoorLimits.USUAL);
  }

  @AfterEach
  void close() {
    door.close();
    client.close();
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int loopback() {
    return assertInstanceOf(Listening.Open.class, door.listenOnLoopback(0)).port();
  }

  private static Route route(Route.Responder responder) {
    return new Route.Http("/snippets", Audience.ANYONE, Duration.ofSeconds(5), responder);
  }

  @Test
  void plainHttpIsServedOnThisLaptopAlone() throws Exception {
    int port = loopback();
    assertEquals(404, get(port, "/snippets").statusCode());
    var hung =
        door.hang(
            Entrance.LOOPBACK,
            route(
                exchange ->
                    exchange.answer(
                        200,
                        "text/plain",
                        (exchange.method() + exchange.query("host").orElse("") + exchange.remote())
                            .getBytes(StandardCharsets.UTF_8))));
    assertEquals("GETs1/127.0.0.1", get(port, "/snippets?host=s1").body());
    assertEquals(Optional.empty(), get(port, "/snippets").headers().firstValue("Server"));
    hung.close();
    assertEquals(404, get(port, "/snippets").statusCode());
  }

  @Test
  void whatHangsOnOneEntranceIsNotOnTheOther() throws Exception {
    int port = loopback();
    door.hang(Entrance.TEAM, route(exchange -> exchange.answer(200, "text/plain", new byte[0])));
    assertEquals(404, get(port, "/snippets").statusCode());
  }

  /** A connection that is closed with bytes unread is reset, and what was answered is lost. */
  @Test
  void anAnswerBeforeTheEndOfTheBodyArrives() throws Exception {
    int port = loopback();
    door.hang(
        Entrance.LOOPBACK,
        route(exchange -> exchange.answer(403, "text/plain", "not you".getBytes(UTF_8))));
    var body = new byte[8 << 20];
    var head = "POST /snippets HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length;
    try (var socket = new Socket(LOOPBACK, port)) {
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(UTF_8));
      socket.getOutputStream().write(body);
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
      assertTrue(answer.contains("Content-Length: 7\r\n"), answer);
      assertTrue(answer.endsWith("\r\n\r\nnot you"), answer);
    }
  }

  /**
   * When a connection fails while its answer is being written, the server takes the bytes away from
   * under the writer, who fails in a way of its own.
   */
  @Test
  void whateverFailsOnceTheSenderBrokeOffIsNoFault() throws Exception {
    int port = loopback();
    door.hang(
        Entrance.LOOPBACK,
        route(
            exchange -> {
              try {
                exchange.body().readAllBytes();
              } catch (IOException e) {
                throw new IllegalArgumentException("newPosition > limit");
              }
            }));
    var warnings = new ConcurrentLinkedQueue<String>();
    var heard = new Warnings(warnings::add);
    var logger = Logger.getLogger("dev.pitwall.net");
    logger.addHandler(heard);
    try (var socket = new Socket(LOOPBACK, port)) {
      var begun = "POST /snippets HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx";
      socket.getOutputStream().write(begun.getBytes(UTF_8));
      socket.shutdownOutput();
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    } finally {
      logger.removeHandler(heard);
    }
    assertEquals(List.of(), List.copyOf(warnings));
  }

  private static final class Warnings extends Handler {
    private final Consumer<String> heard;

    Warnings(Consumer<String> heard) {
      this.heard = heard;
    }

    @Override
    public void publish(LogRecord record) {
      if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
        heard.accept(record.getMessage() + " " + record.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void aRouteThatFailsOrForgetsToAnswerIsAnError() throws Exception {
    int port = loopback();
    var forgets = door.hang(Entrance.LOOPBACK, route(_ -> {}));
    var answer = get(port, "/snippets");
    assertEquals(500, answer.statusCode());
    assertEquals("", answer.body());
    forgets.close();
  }

  @Test
  void aPortInUseIsPassedOverAndSaid() throws Exception {
    try (var other = new ServerSocket(0, 1, LOOPBACK)) {
      int taken = other.getLocalPort();
      var open =
          assertInstanceOf(Listening.Open.class, door.listen(key, Optional.of(LOOPBACK), taken));
      assertTrue(open.elsewhere());
      assertTrue(open.port() > taken && open.port() < taken + Door.PORTS);
    }
  }

  @Test
  void whenAllPortsAreInUseThatIsSaid() throws Exception {
    try (var others = new AllPorts()) {
      assertEquals(
          new Listening.PortsTaken(others.first(), others.first() + Door.PORTS - 1),
          door.listenOnLoopback(others.first()));
      assertFalse(door.listenOnLoopback(0) instanceof Listening.PortsTaken);
    }
  }

  /** Takes as many ports in a row as the door tries. */
  private static final class AllPorts implements AutoCloseable {
    private final java.util.List<ServerSocket> sockets = new java.util.ArrayList<>();

    AllPorts() throws IOException {
      while (sockets.size() < Door.PORTS) {
        close();
        sockets.clear();
        sockets.add(new ServerSocket(0, 1, LOOPBACK));
        takeRest();
      }
    }

    private void takeRest() throws IOException {
      for (int i = 1; i < Door.PORTS && first() + i < 65_536; i++) {
        try {
          sockets.add(new ServerSocket(first() + i, 1, LOOPBACK));
        } catch (java.net.BindException e) {
          return;
        }
      }
    }

    int first() {
      return sockets.getFirst().getLocalPort();
    }

    @Override
    public void close() throws IOException {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void anAddressThatThisLaptopHasNotIsSaid() throws Exception {
    // Of the range that is kept for documents (RFC 5737): nobody has it.
    var address = InetAddress.getByName("192.0.2.1");
    assertEquals(
        new Listening.NoSuchAddress("192.0.2.1"), door.listen(key, Optional.of(address), 0));
    assertInstanceOf(Listening.Open.class, door.listen(key, Optional.of(LOOPBACK), 0));
  }

  @Test
  void anEntranceCanBeClosedAndOpenedAgain() throws Exception {
    int port = loopback();
    door.close(Entrance.LOOPBACK);
    assertThrows(IOException.class, () -> get(port, "/"));
    assertEquals(404, get(loopback(), "/").statusCode());
  }

  @Test
  void twoRoutesUnderOnePathAreAMistake() {
    door.hang(Entrance.TEAM, route(_ -> {}));
    assertThrows(IllegalStateException.class, () -> door.hang(Entrance.TEAM, route(_ -> {})));
  }
}
