package dev.pitwall.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.Await;
import dev.pitwall.testing.NewThreads;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Two ends over a real connection of this laptop to itself. */
@Isolated("counts the threads of the JVM")
class SocketsTest {
  private final NewThreads threads = new NewThreads();

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST = 1 << 20;
  private static final Duration TIME = Duration.ofSeconds(20);

  private final TeamKey key = TeamKey.create(NOW, RANDOM);
  private final Heard server = new Heard();
  private final Heard client = new Heard();
  private final BlockingQueue<DialFailure> failures = new LinkedBlockingQueue<>();
  private Door door;
  private Dialer dialer;
  private HostPort address;

  @BeforeEach
  void open() {
    door = Door.open(DoorLimits.USUAL);
    door.hang(Entrance.TEAM, new Route.Socket("/team", Audience.TEAM, MOST, server));
    var open =
        assertInstanceOf(
            Listening.Open.class,
            door.listen(key, Optional.of(InetAddress.getLoopbackAddress()), 0));
    address = new HostPort("127.0.0.1", open.port());
    dialer = new Dialer(key, TIME);
  }

  @AfterEach
  void close() {
    dialer.close();
    door.close();
  }

  private void dial(Dialer with) {
    with.dial(address, "/team", MOST, client, failures::add);
  }

  private <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    return Optional.ofNullable(queue.poll(30, TimeUnit.SECONDS))
        .orElseThrow(() -> new AssertionError("Nothing came; failures: " + failures));
  }

  @Test
  void framesGoBothWaysInTheirOrderAndUpToTheLimit() throws Exception {
    dial(dialer);
    var here = next(client.opened);
    var there = next(server.opened);
    var large = "あ".repeat(MOST / 3);
    here.send("first").toCompletableFuture().get();
    here.send(large).toCompletableFuture().get();
    there.send(large).toCompletableFuture().get();
    there.send("last").toCompletableFuture().get();
    assertEquals("first", next(server.received));
    assertEquals(large, next(server.received));
    assertEquals(large, next(client.received));
    assertEquals("last", next(client.received));
  }

  @Test
  void eitherSideClosesAndBothHearWhyOnce() throws Exception {
    dial(dialer);
    next(client.opened).close("enough for today");
    assertEquals("enough for today", next(server.closed));
    assertEquals("enough for today", next(client.closed));
    next(server.opened);
    dial(dialer);
    next(server.opened).close("closing");
    assertEquals("closing", next(client.closed));
    assertEquals("closing", next(server.closed));
    next(client.opened).close("twice");
    assertTrue(client.closed.isEmpty() && server.closed.isEmpty());
  }

  @Test
  void aCutIsHeardOnBothSides() throws Exception {
    dial(dialer);
    next(client.opened).abort("cut here");
    assertEquals("cut here", next(client.closed));
    next(server.closed);
    next(server.opened);
    dial(dialer);
    next(server.opened).abort("cut there");
    assertEquals("cut there", next(server.closed));
    next(client.closed);
  }

  @Test
  void aFrameOverTheLimitEndsTheConnection() throws Exception {
    dial(dialer);
    next(client.opened).send("x".repeat(MOST + 1));
    next(server.closed);
    next(client.closed);
    next(server.opened);
    assertTrue(server.received.isEmpty());
    dialer.dial(address, "/team", 1000, client, failures::add);
    next(server.opened).send("x".repeat(1001));
    next(client.closed);
    assertTrue(client.received.isEmpty());
  }

  @Test
  void whoHasAnotherKeyIsNotConnected() throws Exception {
    var other = TeamKey.create(NOW, RANDOM);
    try (var stranger = new Dialer(other, TIME)) {
      dial(stranger);
      assertEquals(new DialFailure.OtherKey(key.fingerprint()), next(failures));
    }
    assertTrue(server.opened.isEmpty());
  }

  @Test
  void aNewKeyTakesThePlaceOfTheOldOnTheSamePort() throws Exception {
    dial(dialer);
    var before = next(client.opened);
    var second = key.next(NOW, RANDOM);
    door.use(second);
    before.send("the old connection stays").toCompletableFuture().get();
    assertEquals("the old connection stays", next(server.received));
    dial(dialer);
    assertEquals(new DialFailure.OtherKey(second.fingerprint()), next(failures));
    try (var following = new Dialer(second, TIME)) {
      dial(following);
      next(client.opened);
    }
  }

  @Test
  void aClosedDialerSaysSo() throws Exception {
    dialer.close();
    dial(dialer);
    assertEquals(new DialFailure.BrokenOff("This dialer is closed"), next(failures));
  }

  @Test
  void whoConnectsAndThenSaysNothingHasNotAnswered() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var hasty = new Dialer(key, Duration.ofMillis(500))) {
      address = new HostPort("127.0.0.1", silent.getLocalPort());
      dial(hasty);
      assertEquals(new DialFailure.NoAnswer(), next(failures));
      assertTrue(client.opened.isEmpty());
    }
  }

  @Test
  void aKeyIsTakenAlsoWhereNothingListensYet() throws Exception {
    door.close(Entrance.TEAM);
    door.use(key.next(NOW, RANDOM));
    door.listen(key, Optional.of(InetAddress.getLoopbackAddress()), address.port());
    dial(dialer);
    next(client.opened);
  }

  @Test
  void nobodyListensWhereTheDoorIsClosed() throws Exception {
    door.close(Entrance.TEAM);
    dial(dialer);
    assertEquals(new DialFailure.NobodyListens(), next(failures));
  }

  @Test
  void aNameThatNobodyKnowsIsSaid() throws Exception {
    dialer.dial(new HostPort("no.such.name.invalid", 7400), "/team", MOST, client, failures::add);
    assertEquals(new DialFailure.UnknownHost(), next(failures));
  }

  @Test
  void closingLeavesNoThreadAndTellsTheOtherSide() throws Exception {
    dial(dialer);
    next(client.opened);
    next(server.opened);
    door.close();
    next(client.closed);
    next(server.closed);
    dialer.close();
    Await.until(
        "all threads of door and dialer are gone",
        () ->
            threads.named("door.*|HttpClient-.*|.*Connector.*|Scheduler-.*|WebSocket.*").isEmpty());
  }
}
