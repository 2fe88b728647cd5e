package dev.pitwall.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {
  private final TimeAxis axis = new TimeAxis(TestDay.START, TestDay.END, 50, 700);

  @Test
  void momentsAndPixelsAnswerEachOther() {
    assertEquals(50, axis.x(TestDay.START));
    assertEquals(750, axis.x(TestDay.END));
    var noon = TestDay.START.plusSeconds(3600);
    assertEquals(150, axis.x(noon));
    assertEquals(noon, axis.at(150));
  }

  @Test
  void movedAgainstAnEdgeItKeepsItsLength() {
    var part = new TimeAxis(TestDay.START.plusSeconds(600), TestDay.START.plusSeconds(4200), 0, 1);
    var left = part.moved(Duration.ofHours(-1), TestDay.START, TestDay.END);
    assertEquals(TestDay.START, left.from());
    assertEquals(TestDay.START.plusSeconds(3600), left.to());
    var right = part.moved(Duration.ofDays(1), TestDay.START, TestDay.END);
    assertEquals(TestDay.END, right.to());
    assertEquals(TestDay.END.minusSeconds(3600), right.from());
    assertEquals(
        TestDay.START.plusSeconds(660),
        part.moved(Duration.ofMinutes(1), TestDay.START, TestDay.END).from());
  }

  @Test
  void ticksAreRoundHoursOfTheContestsClock() {
    var labels = axis.ticks(TestDay.TOKYO).stream().map(TimeAxis.Tick::label).toList();
    assertEquals(
        List.of("11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00", "18:00"), labels);
  }

  @Test
  void overSeveralDatesTheFirstTickOfEachShowsItsDate() {
    var start = Instant.parse("2026-10-30T12:50:00Z"); // 21:50 in Tokyo
    var night = new TimeAxis(start, start.plusSeconds(8 * 3600), 0, 400);
    assertEquals(
        List.of("10/30 22:00", "10/31", "02:00", "04:00"),
        night.ticks(TestDay.TOKYO).stream().map(TimeAxis.Tick::label).toList());
    var days = new TimeAxis(start, start.plusSeconds(60 * 3600), 0, 700);
    assertEquals(
        List.of("10/31", "12:00", "11/1", "12:00", "11/2"),
        days.ticks(TestDay.TOKYO).stream().map(TimeAxis.Tick::label).toList());
    var weeks = new TimeAxis(start, start.plusSeconds(20 * 86_400), 0, 700);
    assertEquals("11/2", weeks.ticks(TestDay.TOKYO).getFirst().label());
  }

  @ParameterizedTest
  @ValueSource(longs = {60, 600, 3_600, 25_200, 90_000, 864_000, 31_536_000})
  void ticksNeverRunIntoEachOther(long seconds) {
    Instant to = TestDay.START.plusSeconds(seconds);
    var any = new TimeAxis(TestDay.START, to, 0, 700);
    var ticks = any.ticks(TestDay.TOKYO);
    assertTrue(ticks.size() <= 12, ticks.size() + " ticks");
    for (int i = 1; i < ticks.size(); i++) {
      assertTrue(any.x(ticks.get(i).at()) - any.x(ticks.get(i - 1).at()) > 50);
      assertTrue(
          Duration.between(ticks.get(i - 1).at(), ticks.get(i).at()).compareTo(Duration.ZERO) > 0);
    }
  }
}
