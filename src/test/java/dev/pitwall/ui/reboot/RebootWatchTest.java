package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Server;
import dev.pitwall.evidence.Answer;
import dev.pitwall.evidence.Answer.Why;
import dev.pitwall.evidence.ComeBack.Phase;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.ServerAnswers;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.FxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Server s4 is called out as rebooting, and watched by a clock that the test moves. */
@FxTest
class RebootWatchTest {
  private static final ServerId S4 = new ServerId("s4");
  private static final String OLD = "b2a4c8de";
  private static final String NEW = "3f0c1f3e";
  private Instant now = SampleDay.NOW;
  private final Map<ServerId, RebootWatch.Rebooting> watched = new HashMap<>();

  private Phase phase(Gathering gathering) {
    var seen = gathering.comeBacks().get().get(S4);
    return seen == null ? null : seen.phase();
  }

  @Test
  void aServerIsSeenToGoAndToComeBackAndNothingIsSaidForAnybody() {
    try (var bench = Workbench.full(Language.EN)) {
      var clock = new FxClock(() -> now);
      var gathering =
          new Gathering(bench.texts, bench.desk, bench.evidence, bench.settings, Map::of);
      Server s4 = bench.snapshot().day().servers().get(S4);
      watched.put(S4, new RebootWatch.Rebooting(s4, now, Set.of(OLD)));
      var watch = new RebootWatch(clock, gathering, () -> watched);
      watch.look();
      Fx.pulse();
      assertFalse(bench.evidence.asked("s4"), "nobody has agreed to the command line yet");
      gathering.agree(List.of());
      new Agreement(bench.settings).agree(List.of(s4));
      int said = bench.snapshot().timeline().envelopes().size();

      answer(bench, clock, good(OLD, Duration.ofHours(7)));
      Fx.waitFor("the first answer", () -> phase(gathering) == Phase.STILL_UP);
      answer(bench, clock, new Answer.Failed(Why.CUT_OFF, ""));
      Fx.waitFor("it to go", () -> phase(gathering) == Phase.DOWN);
      assertEquals(said, bench.snapshot().timeline().envelopes().size(), "nothing is recorded");
      answer(bench, clock, good(NEW, Duration.ofSeconds(1)));
      Fx.waitFor("it to come back", () -> phase(gathering) == Phase.BACK);
      Fx.waitFor("its evidence", () -> !bench.snapshot().day().proofs().of(S4).isEmpty());
      assertEquals(
          said + 1,
          bench.snapshot().timeline().envelopes().size(),
          "its evidence, and no call-out");

      bench.evidence.forgets("s4");
      step(clock);
      assertFalse(bench.evidence.asked("s4"), "it is back, and asked no more");
      watched.clear();
      step(clock);
      assertTrue(gathering.comeBacks().get().isEmpty());
      clock.close();
    }
  }

  /** A question without an answer is not asked twice, and holds nothing up. */
  @Test
  void aServerThatNeverAnswersIsAskedOnce() {
    try (var bench = Workbench.full(Language.EN)) {
      var clock = new FxClock(() -> now);
      var gathering =
          new Gathering(bench.texts, bench.desk, bench.evidence, bench.settings, Map::of);
      Server s4 = bench.snapshot().day().servers().get(S4);
      new Agreement(bench.settings).agree(List.of(s4));
      watched.put(S4, new RebootWatch.Rebooting(s4, now, Set.of()));
      var unused = new RebootWatch(clock, gathering, () -> watched);
      Fx.waitFor("the question", () -> bench.evidence.asked("s4"));
      for (int second = 0; second < 30; second++) {
        step(clock);
      }
      assertEquals(null, phase(gathering));
      bench.evidence.answers("s4", new Answer.Failed(Why.HOST_KEY_UNKNOWN, ""));
      Fx.waitFor("the refusal", () -> phase(gathering) == Phase.HELPLESS);
      assertTrue(gathering.failure(S4).isPresent(), "it stands in the row");
      clock.close();
    }
  }

  private static Answer good(String boot, Duration uptime) {
    return new Answer.Good(
        ServerAnswers.findings("ubuntu-24.04", boot, uptime), SampleDay.NOW.plusSeconds(30));
  }

  /** The next question is answered so. */
  private void answer(Workbench bench, FxClock clock, Answer answer) {
    bench.evidence.forgets("s4");
    bench.evidence.answers("s4", answer);
    step(clock);
  }

  private void step(FxClock clock) {
    now = now.plusSeconds(3);
    clock.start();
    Fx.pulse();
  }
}
