package dev.pitwall.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands on the axis, in words. */
class ReviewedDayTest {
  private static String words(Language language, String title) {
    var day = Timeline.of(new SampleDays().load("isucon3-final", new Origin("fresh")));
    var end = day.day().contest().orElseThrow().end();
    return ReviewedDay.of(day, end, new Texts(language, TestDay.TOKYO))
        .bands()
        .walk(Optional.empty())
        .stream()
        .filter(item -> item.screen().equals("tasks") && item.label().equals(title))
        .findFirst()
        .orElseThrow()
        .words();
  }

  /** Its beginning is shown beside these words: without a time they would say "kept" of it. */
  @Test
  void theVerdictOfATaskHasItsOwnTime() {
    assertEquals(
        "Task: Varnish in front of the app (Reverted at 14:05)",
        words(Language.EN, "Varnish in front of the app"));
    assertEquals(
        "タスク：Varnish in front of the app（14:05に「戻した」）",
        words(Language.JA, "Varnish in front of the app"));
  }
}
