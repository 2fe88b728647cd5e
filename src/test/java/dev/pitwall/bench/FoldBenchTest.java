package dev.pitwall.bench;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What folding costs: a whole day at once, one event more, and a late one. */
@Tag("bench")
class FoldBenchTest {
  private static final int ROUNDS = 7;

  @Test
  void folding() {
    System.out.println(
        "| events | sort a list of them, ms | fold all, ms | one more, ms | one late by 100, ms |"
            + " undo the last, ms | one late by half, ms |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int events : new int[] {1_000, 10_000, 100_000}) {
      var day = BusyDay.of(events + 1, new Origin("bench"));
      var most = day.subList(0, events);
      var timeline = Timeline.of(most);
      int middle = events / 2;
      int late = events - 100;
      var lackingMiddle = lacking(most, middle);
      var lackingLate = lacking(most, late);
      var undo = undo(most.getLast());
      System.out.printf(
          Locale.ROOT,
          "| %,d | %.2f | %.2f | %.3f | %.2f | %.2f | %.2f |%n",
          events,
          median(() -> new ArrayList<>(most).sort(null)),
          median(() -> Timeline.of(most)),
          median(() -> timeline.plus(List.of(day.get(events)))),
          median(() -> lackingLate.plus(List.of(most.get(late)))),
          median(() -> timeline.plus(List.of(undo))),
          median(() -> lackingMiddle.plus(List.of(most.get(middle)))));
    }
  }

  private static Timeline lacking(List<Envelope> all, int place) {
    var without = new ArrayList<>(all);
    without.remove(place);
    return Timeline.of(without);
  }

  private static Envelope undo(Envelope last) {
    return new Envelope(
        new EventId(last.id().origin(), last.id().sequence() + 1),
        last.stamp().next(last.stamp().wall()),
        last.author(),
        new Event.StepUndone(last.step()));
  }

  private static double median(Runnable work) {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      work.run();
      millis.add((System.nanoTime() - from) / 1e6);
    }
    millis.sort(null);
    return millis.get(ROUNDS / 2);
  }
}
