package dev.pitwall.team.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens between the laptops of a team, they end with the same events and the same day:
 * thousands of random schedules over the real sessions and the real decisions. A schedule that
 * fails is named by its seed, and {@code -Dpitwall.team.seed=N} runs it again alone.
 */
class TeamScheduleTest {
  private static final int SCHEDULES = 2_000;

  @Test
  void everyScheduleEndsInEqualDays() {
    var only = Long.getLong("pitwall.team.seed");
    var seeds = only == null ? LongStream.range(0, SCHEDULES) : LongStream.of(only);
    var seen = new TeamSchedule.Seen();
    seeds.forEach(
        seed -> {
          try {
            new TeamSchedule(seed, seen).run();
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Again alone: -Dpitwall.team.seed=" + seed, e);
          }
        });
    assertTrue(only != null || seen.everything(), "every kind of trouble occurred: " + seen);
  }
}
