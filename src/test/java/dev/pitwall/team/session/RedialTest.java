package dev.pitwall.team.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.net.HostPort;
import dev.pitwall.team.wire.Parting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which address is dialled when. */
class RedialTest {
  private static final HostPort MEIS = new HostPort("10.0.0.2", 7400);
  private static final HostPort ALSO_MEIS = new HostPort("mei.local", 7400);
  private static final Origin MEI = new Origin("mei");
  private static final Parting LOST = new Parting.Lost("refused");

  private final Redial redial = new Redial(new Random(7));
  private Duration now = Duration.ofSeconds(100);

  private List<HostPort> due(Origin... connected) {
    return redial.due(Set.of(connected), now);
  }

  @Test
  void anAddressIsDialledAtOnceAndNotAgainWhileItRings() {
    redial.learn(List.of(MEIS), now);
    assertEquals(List.of(MEIS), due());
    now = now.plusSeconds(20);
    assertEquals(List.of(), due());
  }

  @Test
  void theDelayGrowsToABoundAndIsNeverTheSame() {
    redial.learn(List.of(MEIS), now);
    var delays =
        IntStream.range(0, 12)
            .mapToObj(
                _ -> {
                  now = redial.next(Set.of()).orElseThrow();
                  assertEquals(List.of(MEIS), due());
                  redial.ended(MEIS, LOST, now);
                  return redial.next(Set.of()).orElseThrow().minus(now);
                })
            .toList();
    assertTrue(delays.getFirst().compareTo(Redial.FIRST_DELAY) <= 0, delays.toString());
    assertTrue(delays.get(4).compareTo(Redial.FIRST_DELAY.multipliedBy(4)) > 0, delays.toString());
    assertTrue(
        delays.stream().allMatch(one -> one.compareTo(Redial.LONGEST_DELAY) <= 0),
        delays.toString());
    assertTrue(delays.stream().skip(6).distinct().count() > 3, delays.toString());
  }

  @Test
  void aConnectedLaptopIsDialledAtNoneOfItsAddresses() {
    redial.learn(List.of(MEIS, ALSO_MEIS), now);
    assertEquals(List.of(MEIS, ALSO_MEIS), due());
    for (var address : List.of(MEIS, ALSO_MEIS)) {
      redial.opened(address);
      redial.met(address, MEI);
    }
    redial.ended(ALSO_MEIS, new Parting.Duplicate(), now);
    now = now.plusSeconds(60);
    assertEquals(List.of(), due(MEI));
    assertEquals(List.of(MEIS, ALSO_MEIS), redial.proven());
    redial.ended(MEIS, new Parting.Silent(), now);
    assertEquals(List.of(ALSO_MEIS), due());
    now = now.plus(Redial.FIRST_DELAY);
    assertEquals(List.of(MEIS), due());
  }

  @Test
  void onesOwnAddressIsLeftAloneUntilTheNetworkChanges() {
    redial.learn(List.of(MEIS), now);
    due();
    redial.opened(MEIS);
    redial.ended(MEIS, new Parting.Oneself(), now);
    now = now.plusSeconds(60);
    assertEquals(List.of(), due());
    assertEquals(Optional.empty(), redial.next(Set.of()));
    redial.networkChanged(now);
    assertEquals(List.of(MEIS), due());
  }

  @Test
  void afterANetworkChangeEverythingIsTriedAtOnce() {
    redial.learn(List.of(MEIS), now);
    for (int i = 0; i < 8; i++) {
      redial.ended(MEIS, LOST, now);
    }
    assertEquals(List.of(), due());
    redial.networkChanged(now);
    assertEquals(List.of(MEIS), due());
  }

  @Test
  void aDiallerThatForgetsIsAskedAgain() {
    redial.learn(List.of(MEIS), now);
    due();
    now = now.plus(Redial.LOST_CALL);
    assertEquals(List.of(MEIS), due());
  }

  @Test
  void ofTooManyAddressesThoseThatFailMakeRoom() {
    for (int i = 0; i < Redial.MOST; i++) {
      redial.learn(List.of(new HostPort("10.0.1." + i, 7400)), now);
    }
    redial.learn(List.of(MEIS), now);
    assertEquals(Redial.MOST, due().size(), "nothing has failed: the new one is not taken");
    redial.ended(new HostPort("10.0.1.3", 7400), LOST, now);
    redial.learn(List.of(MEIS), now);
    assertEquals(List.of(MEIS), due());
  }
}
