package dev.pitwall.team.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens between the laptops of a team, they end with the same events and the same day:
 * thousands of random schedules over the real sessions and the real decisions. A schedule that
 * fails is named by its seed, and {@code -Dpitwall.team.seed=N} runs it again alone.
 */
class TeamScheduleTest {
  @Test
  void everyScheduleEndsInEqualDays() {
    var only = Long.getLong("pitwall.team.seed");
    if (only == null) {
      runAll(0, 1_000);
    } else {
      assertTrue(run(only).contains(TeamSchedule.Kind.STEP));
    }
  }

  @Test
  @Tag("long")
  void manyMoreSchedulesEndInEqualDays() {
    runAll(1_000, 30_000);
  }

  private static void runAll(long from, long to) {
    var seen =
        LongStream.range(from, to)
            .parallel()
            .boxed()
            .flatMap(seed -> run(seed).stream())
            .collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(TeamSchedule.Kind.class), seen, "every kind of trouble occurred");
  }

  private static Set<TeamSchedule.Kind> run(long seed) {
    try {
      return new TeamSchedule(seed).run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("To run it alone: -Dpitwall.team.seed=" + seed, e);
    }
  }
}
