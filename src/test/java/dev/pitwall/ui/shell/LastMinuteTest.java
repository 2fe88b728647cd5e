package dev.pitwall.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.rules.DayGlance;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.kit.style.ReducedMotion;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

@FxTest
class LastMinuteTest {
  @Test
  void inTheLastMinuteNothingMoves() {
    try (var bench = Workbench.empty(Language.EN)) {
      var time = new AtomicReference<Instant>(SampleDay.time("17:58:59"));
      var clock = new FxClock(time::get);
      var day = DayGlance.of(SampleDay.empty().timeline().day());
      var clockwork =
          new Clockwork(bench.texts, clock, new SimpleObjectProperty<>(day.day().contest()));
      var scene = new Scene(new StackPane(clockwork));
      assertFalse(ReducedMotion.is(clockwork));
      time.set(SampleDay.time("17:59"));
      clock.start();
      assertTrue(ReducedMotion.is(clockwork));
      time.set(SampleDay.time("18:00"));
      clock.start();
      assertFalse(ReducedMotion.is(clockwork), "it is over");
      time.set(SampleDay.time("17:59:30"));
      clock.start();
      clock.stop();
      var next = new StackPane();
      scene.setRoot(next);
      assertFalse(ReducedMotion.is(next), "the next day begins as it is");
    }
  }
}
