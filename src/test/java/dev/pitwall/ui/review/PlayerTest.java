package dev.pitwall.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.TestDay;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A minute of the day a second, until its end. */
@FxTest
class PlayerTest {
  private static final long FRAME = 16_000_000;

  private Instant at = TestDay.START;
  private final Player player = new Player(() -> at, () -> TestDay.END, to -> at = to);
  private long nanos = 1_000;

  /** The timer of the toolkit is not started: these are its frames. */
  private void frames(int count) {
    for (int i = 0; i < count; i++) {
      nanos += FRAME;
      player.frame(nanos);
    }
  }

  @Test
  void aMinuteTakesASecond() {
    frames(1);
    assertEquals(TestDay.START, at, "the first frame only begins");
    frames(125);
    assertEquals(TestDay.START.plusSeconds(120), at);
    player.faster();
    frames(125);
    assertEquals(TestDay.START.plusSeconds(120 + 1_200), at);
    player.faster();
    frames(125);
    assertEquals(TestDay.START.plusSeconds(120 + 1_200 + 2), at);
  }

  @Test
  void aPauseOfTheWindowIsNoJump() {
    frames(1);
    nanos += 60_000_000_000L;
    player.frame(nanos);
    assertEquals(TestDay.START.plusSeconds(15), at);
  }

  @Test
  void itStopsByItselfAtTheEnd() {
    at = TestDay.END.minusSeconds(1);
    player.toggle();
    assertTrue(player.playing().get());
    frames(10);
    assertEquals(TestDay.END, at);
    assertFalse(player.playing().get());
  }
}
