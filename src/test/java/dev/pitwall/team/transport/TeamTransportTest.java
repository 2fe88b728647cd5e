package dev.pitwall.team.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.net.DialFailure;
import dev.pitwall.net.Door;
import dev.pitwall.net.DoorLimits;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.Listening;
import dev.pitwall.net.TeamKey;
import dev.pitwall.team.Channel;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.NewThreads;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Two laptops, each with its own door, over real connections. */
@Isolated("counts the threads of the JVM")
class TeamTransportTest {
  private final NewThreads threads = new NewThreads();

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration TIME = Duration.ofSeconds(20);

  private static final class Heard implements Channel.Receiver {
    final BlockingQueue<Channel> opened = new LinkedBlockingQueue<>();
    final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    final BlockingQueue<String> closed = new LinkedBlockingQueue<>();

    /** Whoever takes it keeps this side from reading on. */
    final Semaphore reading = new Semaphore(1);

    @Override
    public void opened(Channel channel) {
      opened.add(channel);
    }

    @Override
    public void received(Channel channel, String frame) {
      reading.acquireUninterruptibly();
      reading.release();
      received.add(frame);
    }

    @Override
    public void closed(Channel channel, String reason) {
      closed.add(reason);
    }
  }

  private final class Side {
    final Heard heard = new Heard();
    final Door door = Door.open(DoorLimits.USUAL);
    final HostPort address;
    final TeamTransport transport;

    Side() {
      var open =
          assertInstanceOf(
              Listening.Open.class,
              door.listen(key, Optional.of(InetAddress.getLoopbackAddress()), 0));
      address = new HostPort("127.0.0.1", open.port());
      transport = new TeamTransport(door, key, heard, TIME);
    }

    void close() {
      transport.close();
      door.close();
    }
  }

  private final TeamKey key = TeamKey.create(NOW, RANDOM);
  private final Heard dialled = new Heard();
  private final BlockingQueue<DialFailure> failures = new LinkedBlockingQueue<>();
  private Side mei;
  private Side ken;

  @BeforeEach
  void open() {
    mei = new Side();
    ken = new Side();
  }

  @AfterEach
  void close() {
    mei.close();
    ken.close();
  }

  private <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    return Optional.ofNullable(queue.poll(30, TimeUnit.SECONDS))
        .orElseThrow(() -> new AssertionError("Nothing came; failures: " + failures));
  }

  private Channel dial(Side from, Side to) throws InterruptedException {
    from.transport.dial(to.address, dialled, failures::add);
    return next(dialled.opened);
  }

  @Test
  void manyFramesArriveInTheirOrderBothWays() throws Exception {
    var here = dial(ken, mei);
    var there = next(mei.heard.opened);
    int many = 1_000;
    for (int i = 0; i < many; i++) {
      here.send("to Mei " + i);
      there.send("to Ken " + i);
    }
    for (int i = 0; i < many; i++) {
      assertEquals("to Mei " + i, next(mei.heard.received));
      assertEquals("to Ken " + i, next(dialled.received));
    }
    Await.until("nothing is queued", () -> here.queued() == 0 && there.queued() == 0);
  }

  @Test
  void whatIsQueuedIsSentBeforeItCloses() throws Exception {
    var here = dial(ken, mei);
    var large = "x".repeat(1 << 12);
    for (int i = 0; i < 20; i++) {
      here.send(large);
    }
    here.send("last");
    here.close("done");
    here.send("after the end");
    for (int i = 0; i < 20; i++) {
      assertEquals(large, next(mei.heard.received));
    }
    assertEquals("last", next(mei.heard.received));
    assertEquals("done", next(mei.heard.closed));
    assertEquals("done", next(dialled.closed));
    here.close("again");
    assertTrue(dialled.closed.isEmpty() && mei.heard.received.isEmpty());
  }

  @Test
  void whatTheOtherSideDoesNotReadIsCountedAsQueued() throws Exception {
    var here = dial(ken, mei);
    mei.heard.reading.acquire();
    var large = "x".repeat(1 << 20);
    for (int i = 0; i < 16; i++) {
      here.send(large);
    }
    assertTrue(here.queued() > 1L << 20, "queued: " + here.queued());
    mei.heard.reading.release();
    Await.until("all of it is sent", () -> here.queued() == 0);
    for (int i = 0; i < 16; i++) {
      assertEquals(large, next(mei.heard.received));
    }
  }

  @Test
  void aFrameThatIsTooLongClosesTheChannelAndIsNotSent() throws Exception {
    var here = dial(ken, mei);
    here.send("あ".repeat((1 << 20) / 3 + 1));
    assertTrue(next(mei.heard.closed).contains("could not be sent"));
    assertTrue(mei.heard.received.isEmpty());
  }

  @Test
  void aNewKeyIsHandedOnAndWhoIsExpelledStaysOutside() throws Exception {
    var gone = new Side();
    try {
      var toKen = dial(mei, ken);
      var toGone = dial(mei, gone);
      var second = key.next(NOW, RANDOM);
      toKen.send(new KeyNotice.NewKey(second).encode());
      toGone.send(new KeyNotice.Expelled("Mei").encode());
      mei.transport.adopt(second);
      assertEquals(
          Optional.of(new KeyNotice.NewKey(second)), KeyNotice.decode(next(ken.heard.received)));
      assertEquals(
          Optional.of(new KeyNotice.Expelled("Mei")), KeyNotice.decode(next(gone.heard.received)));
      assertEquals("the team has a new key", next(gone.heard.closed));
      assertEquals("the team has a new key", next(ken.heard.closed));
      ken.transport.adopt(second);
      gone.transport.dial(mei.address, dialled, failures::add);
      assertEquals(new DialFailure.OtherKey(second.fingerprint()), next(failures));
      dial(ken, mei).send("together again");
      assertEquals("together again", next(mei.heard.received));
      mei.transport.dial(gone.address, dialled, failures::add);
      assertEquals(new DialFailure.OtherKey(key.fingerprint()), next(failures));
    } finally {
      gone.close();
    }
  }

  @Test
  void noticesThatAreNoneAreNotRead() {
    assertEquals(Optional.empty(), KeyNotice.decode(""));
    assertEquals(Optional.empty(), KeyNotice.decode("new-key x"));
    assertEquals(Optional.empty(), KeyNotice.decode("expelled " + "x".repeat(201)));
  }

  @Test
  void closingTellsTheOtherSideAndLeavesNoThread() throws Exception {
    dial(ken, mei);
    next(mei.heard.opened);
    ken.close();
    next(mei.heard.closed);
    next(dialled.closed);
    mei.close();
    Await.until(
        "no thread is left", () -> threads.named("door.*|HttpClient-.*|.*Connector.*").isEmpty());
  }
}
