package dev.pitwall.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.testing.SampleDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertsTest {
  private final Texts english = new Texts(Language.EN, SampleDay.ZONE);

  private List<String> at(String clock) {
    var glance = DayGlance.of(SampleDay.empty().timeline().day());
    return Alerts.of(english, glance, SampleDay.time(clock)).stream()
        .map(Alerts.Alert::id)
        .toList();
  }

  @Test
  void thatNothingCountsIsSaidOnceATeamCouldHaveMeasured() {
    assertEquals(List.of(), at("09:59"));
    assertEquals(List.of(), at("10:29:59"));
    assertEquals(List.of("nothing"), at("10:30"));
  }
}
