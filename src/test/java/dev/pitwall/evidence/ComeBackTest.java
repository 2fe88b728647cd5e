package dev.pitwall.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.ProbeResult.State;
import dev.pitwall.evidence.Answer.Why;
import dev.pitwall.evidence.ComeBack.Phase;
import dev.pitwall.testing.ServerAnswers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComeBackTest {
  private static final Instant CALLED = Instant.parse("2013-11-09T08:40:00Z");
  private static final String OLD = "b2a4c8de";
  private static final String NEW = "3f0c1f3e";
  private ComeBack server = ComeBack.begun(Set.of(OLD), CALLED);

  private static Answer good(String boot, Duration uptime, int at, State... probes) {
    var results =
        java.util.Arrays.stream(probes)
            .map(
                state -> new ProbeResult(Probe.parse("tcp 80").orElseThrow().line(), state, "", ""))
            .toList();
    return new Answer.Good(
        ServerAnswers.findings("ubuntu-24.04", boot, uptime).with(results), CALLED.plusSeconds(at));
  }

  private static Answer failed(Why why) {
    return new Answer.Failed(why, "");
  }

  private Phase hears(int at, Answer answer) {
    server = server.heard(answer, CALLED.plusSeconds(at));
    return server.phase();
  }

  @Test
  void itGoesDownAndComesBack() {
    assertEquals(Phase.STILL_UP, hears(2, good(OLD, Duration.ofHours(7), 2)));
    assertEquals(Phase.DOWN, hears(6, failed(Why.CUT_OFF)));
    assertEquals(Phase.DOWN, hears(9, failed(Why.UNREACHABLE)));
    assertEquals(CALLED.plusSeconds(6), server.since());
    assertEquals(Phase.DOWN, hears(20, failed(Why.KEY_REFUSED)), "only root may log in yet");
    assertTrue(server.waits());
    assertEquals(Phase.BACK, hears(30, good(NEW, Duration.ofSeconds(12), 30, State.ANSWERED)));
    assertFalse(server.waits());
  }

  @Test
  void itIsWaitedForUntilItsProbesAnswerAndNotForEver() {
    var first = Duration.ofSeconds(9);
    assertEquals(Phase.STARTING, hears(20, good(NEW, first, 20, State.ANSWERED, State.REFUSED)));
    assertEquals(Phase.STARTING, hears(23, failed(Why.TIMED_OUT)));
    assertEquals(Phase.BACK, hears(26, good(NEW, first, 26, State.ANSWERED, State.ANSWERED)));
    server = ComeBack.begun(Set.of(OLD), CALLED);
    assertEquals(Phase.STARTING, hears(20, good(NEW, first, 20, State.REFUSED)));
    assertEquals(Phase.STARTING, hears(130, good(NEW, first, 130, State.REFUSED)));
    assertEquals(Phase.BACK, hears(141, good(NEW, first, 141, State.REFUSED)));
  }

  @Test
  void aNetworkThatWasAwayIsNoReboot() {
    hears(3, failed(Why.UNREACHABLE));
    assertEquals(Phase.SAME_BOOT, hears(9, good(OLD, Duration.ofHours(7), 9)));
    assertTrue(server.waits());
  }

  @Test
  void aBootFromBeforeTheCallIsNoneOfIt() {
    assertEquals(Phase.STILL_UP, hears(9, good(NEW, Duration.ofHours(1), 9)), "rebooted at noon");
    server = ComeBack.begun(Set.of(), CALLED);
    assertEquals(Phase.STILL_UP, hears(30, good(NEW, Duration.ofSeconds(31), 30)));
    assertEquals(Phase.BACK, hears(40, good(NEW, Duration.ofSeconds(20), 40)));
  }

  @ParameterizedTest
  @EnumSource
  void everyFailureEitherWaitsOrIsSaid(Why why) {
    var phase = hears(3, failed(why));
    assertTrue(Set.of(Phase.DOWN, Phase.HELPLESS).contains(phase), why + " " + phase);
  }

  @Test
  void garbageChangesNothing() {
    var bad = new Answer.Unreadable(new Reading.Bad(Reading.Why.NOT_EVIDENCE, "System is booting"));
    assertEquals(Phase.STILL_UP, hears(3, bad));
    hears(5, failed(Why.REFUSED));
    assertEquals(Phase.DOWN, hears(9, bad));
  }
}
