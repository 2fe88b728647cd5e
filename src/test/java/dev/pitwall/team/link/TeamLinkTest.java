package dev.pitwall.team.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.bench.BusyDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.LogFailure;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.Channel;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.wire.Parting;
import dev.pitwall.team.wire.Presence;
import dev.pitwall.team.wire.WireLimits;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real writers and real threads over channels in memory. */
class TeamLinkTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final MemoryNetwork network = new MemoryNetwork();
  private final List<RealLaptop> laptops = new ArrayList<>();

  @AfterEach
  void close() {
    laptops.forEach(RealLaptop::close);
  }

  private RealLaptop begun(String name) {
    laptops.add(RealLaptop.begun(network, name));
    return laptops.getLast();
  }

  private RealLaptop empty(String name) {
    laptops.add(RealLaptop.empty(network, name));
    return laptops.getLast();
  }

  private void until(String what, BooleanSupplier done) {
    long end = System.nanoTime() + LONG.toNanos();
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, () -> "within a minute: " + what + laptops);
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
  }

  private void untilEqual() {
    until(
        "all laptops have the same",
        () -> laptops.stream().map(one -> one.log.held()).distinct().count() == 1);
    var day = laptops.getFirst().replica.settled().join().day();
    laptops.forEach(one -> assertEquals(day, one.replica.settled().join().day()));
  }

  @Test
  void whoJoinsHasTheDayAndWhatIsDoneIsSeenByAll() {
    var mei = begun("mei");
    var ken = empty("ken");
    var aoi = empty("aoi");
    ken.knows(mei);
    aoi.knows(mei);
    untilEqual();
    assertInstanceOf(Outcome.Done.class, ken.notes());
    assertInstanceOf(Outcome.Done.class, aoi.notes());
    untilEqual();
    until(
        "Ken knows that his step is elsewhere",
        () -> ken.link.state().onlyHere(ken.log.held(), ken.log.origin()).isEmpty());
  }

  /** Only one address was told; the others are passed on, until all are connected with all. */
  @Test
  void addressesAreLearnedFromTeammates() {
    var mei = begun("mei");
    var ken = empty("ken");
    var aoi = empty("aoi");
    ken.knows(mei);
    aoi.knows(ken);
    until("a full mesh", () -> laptops.stream().allMatch(one -> one.connected() == 2));
    until("one channel for each two", () -> network.open() == 3);
    assertEquals(2, mei.connected());
  }

  @Test
  void oneWhoIsAwayIsDialledUntilItIsBackAndLosesNothing() {
    var mei = begun("mei");
    var ken = empty("ken");
    mei.knows(ken);
    untilEqual();
    laptops.remove(ken);
    ken.close();
    until(
        "Ken has left",
        () ->
            mei.link.state().teammate(ken.log.origin()).orElseThrow().standing()
                instanceof Standing.Away(_, Parting.Left _));
    mei.notes();
    long before = network.dialled();
    until("dialled again", () -> network.dialled() > before + 1);
    laptops.add(ken.restarted());
    untilEqual();
  }

  @Test
  void aChannelThatWentSilentIsReplaced() {
    var mei = begun("mei");
    var ken = empty("ken");
    ken.knows(mei);
    untilEqual();
    network.silenceAll();
    mei.notes();
    untilEqual();
  }

  @Test
  void presenceIsSeen() {
    var mei = begun("mei");
    var ken = empty("ken");
    ken.knows(mei);
    untilEqual();
    var presence = new Presence(Optional.of(TestDay.MEI), "scores", "run:r1");
    mei.link.present(presence);
    until(
        "Ken sees it",
        () ->
            ken.link
                .state()
                .teammate(mei.log.origin())
                .filter(one -> one.presence().equals(presence))
                .isPresent());
  }

  @Test
  void aLargeDayIsJoinedWhileItsJoinerWorks() throws LogFailure {
    var mei = empty("mei");
    var ken = empty("ken");
    assertTrue(
        mei.replica.receive(BusyDay.of(2_900, new Origin("busy"))).join().stream()
            .noneMatch(dev.pitwall.core.Received.Refused.class::isInstance));
    ken.knows(mei);
    until("the contest is there", () -> ken.replica.snapshot().day().contest().isPresent());
    assertInstanceOf(Outcome.Done.class, ken.notes());
    untilEqual();
  }

  /** It opens a channel and does not keep to the protocol. */
  private static final class Intruder implements Channel.Receiver {
    final CompletableFuture<Channel> channel = new CompletableFuture<>();
    final CompletableFuture<String> closed = new CompletableFuture<>();

    @Override
    public void opened(Channel opened) {
      channel.complete(opened);
    }

    @Override
    public void received(Channel from, String frame) {
      // It does not listen.
    }

    @Override
    public void closed(Channel from, String reason) {
      closed.complete(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"not JSON", "{\"type\":\"events\",\"events\":[]}", "{\"type\":\"have\"}"})
  void whoDoesNotKeepToTheProtocolIsCutOff(String frame) throws Exception {
    var mei = begun("mei");
    var intruder = new Intruder();
    network.connect(intruder, mei.link);
    intruder.channel.get().send(frame);
    assertEquals("not-understood", intruder.closed.get(60, TimeUnit.SECONDS));
    assertTrue(mei.link.state().teammates().isEmpty());
  }

  @Test
  void whoFloodsIsCutOffAndHoldsUpNobody() throws Exception {
    var mei = begun("mei");
    var ken = empty("ken");
    ken.knows(mei);
    untilEqual();
    var intruder = new Intruder();
    network.connect(intruder, mei.link);
    // While the team's thread hears nothing, as in a long pause of the machine.
    var stopped = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    mei.link.listen(
        _ -> {
          stopped.countDown();
          await(held);
        });
    ken.link.present(new Presence(Optional.empty(), "tasks", ""));
    await(stopped);
    var large = "x".repeat(WireLimits.FRAME_LETTERS);
    for (int i = 0; i < 20; i++) {
      intruder.channel.get().send(large);
    }
    assertEquals("sends more than was asked for", intruder.closed.get(60, TimeUnit.SECONDS));
    held.countDown();
    mei.notes();
    untilEqual();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatAListenerThrowsIsReportedAndTheTeamGoesOn() {
    var mei = begun("mei");
    mei.link.listen(
        _ -> {
          throw new IllegalStateException("from a listener");
        });
    var ken = empty("ken");
    ken.knows(mei);
    untilEqual();
    until(
        "it is reported",
        () ->
            mei.replica.snapshot().problems().stream()
                .map(Problem::kind)
                .anyMatch(Problem.Kind.UNEXPECTED::equals));
  }

  @Test
  void afterTheCloseChannelsAreTurnedAway() throws Exception {
    var mei = begun("mei");
    mei.link.close();
    var intruder = new Intruder();
    network.connect(intruder, mei.link);
    assertEquals("the day is closed", intruder.closed.get(60, TimeUnit.SECONDS));
  }

  /** The schedules of the session's own tests, with the real writers and their threads. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomTroubleEndsInEqualDays(long seed) {
    var random = new Random(seed);
    begun("mei");
    IntStream.range(1, 3 + random.nextInt(3)).forEach(i -> empty("aoi" + i));
    laptops.forEach(one -> laptops.forEach(other -> knows(one, other)));
    for (int step = 0; step < 120; step++) {
      int which = random.nextInt(laptops.size());
      int kind = random.nextInt(100);
      if (kind < 80) {
        laptops.get(which).notes();
      } else if (kind < 90) {
        network.cutAll();
      } else if (kind < 94) {
        network.silenceAll();
      } else {
        var again = laptops.get(which).restarted();
        laptops.set(which, again);
        laptops.forEach(other -> knows(again, other));
      }
    }
    laptops.forEach(one -> one.link.networkChanged());
    untilEqual();
    laptops.forEach(one -> assertEquals(List.of(), one.replica.snapshot().problems()));
  }

  private static void knows(RealLaptop one, RealLaptop other) {
    if (one != other) {
      one.knows(other);
    }
  }
}
