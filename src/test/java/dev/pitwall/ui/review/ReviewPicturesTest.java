package dev.pitwall.ui.review;

import dev.pitwall.bench.BusyDay;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.MemoryEventLog;
import dev.pitwall.report.timeline.SampleDays;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.control.BackgroundJob;
import dev.pitwall.ui.kit.control.JobBar;
import dev.pitwall.ui.kit.style.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The findings of a day that is on, and of one that is over; and a bundle that is being written.
 */
@FxTest
@Tag("gallery")
class ReviewPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  @Test
  void findings() throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        for (var size : List.of(Size.LAPTOP, new Size(800, 600), Size.PROJECTOR)) {
          draw("writing", SampleDay.full().log(), SampleDay.NOW, language, theme, size);
          draw("busy", SampleDay.full().log(), SampleDay.NOW, language, theme, size);
          draw("record", SampleDay.full().log(), SampleDay.NOW, language, theme, size);
          for (var sample : new SampleDays().samples()) {
            var log = over(sample.name());
            var end = Timeline.of(log.readAll()).day().contest().orElseThrow().end();
            draw(sample.name(), log, end.plus(Duration.ofHours(3)), language, theme, size);
          }
          draw("then", over("isucon3-final"), END, language, theme, size);
          draw("crowd", crowd(), TestDay.END.plusSeconds(60), language, theme, size);
        }
      }
    }
  }

  private static final Instant END = TestDay.END.plus(Duration.ofHours(3));

  private static MemoryEventLog crowd() {
    var origin = new Origin("crowd");
    var log = new MemoryEventLog(origin);
    try {
      log.append(BusyDay.of(10_000, origin, 2_500));
    } catch (LogFailure e) {
      throw new AssertionError("A log in memory takes a whole day", e);
    }
    return log;
  }

  private static MemoryEventLog over(String sample) {
    var origin = new Origin("fresh");
    var log = new MemoryEventLog(origin);
    try {
      log.append(new SampleDays().load(sample, origin));
    } catch (LogFailure e) {
      throw new AssertionError("A log in memory takes a whole day", e);
    }
    return log;
  }

  private static void draw(
      String state, MemoryEventLog log, Instant now, Language language, Theme theme, Size size)
      throws Exception {
    var name =
        String.join(
            "-",
            "review-day",
            state,
            theme.code(),
            language.name().toLowerCase(Locale.ROOT),
            String.valueOf(size.width()));
    if (Stream.of(ONLY.split(",", -1)).noneMatch(name::contains)) {
      return;
    }
    try (var bench = Workbench.on(log, now, language)) {
      var screens = bench.screens();
      var review = screens.stream().filter(one -> one.id().equals("review")).findFirst();
      var window = bench.window(screens, review.orElseThrow());
      var scene = new Scene(window, size.width(), size.height());
      bench.look.dress(scene);
      scene.snapshot(new WritableImage(size.width(), size.height()));
      var list = Fx.find(window, "review-findings", ListView.class);
      Fx.waitFor("the day", () -> window.lookup(".loading") == null);
      if (state.equals("then")) {
        list.getSelectionModel().select(1);
      }
      if (state.equals("record")) {
        Fx.find(window, "review-show-record", ToggleButton.class).fire();
        Fx.find(window, "review-next", Button.class).fire();
      }
      if (state.equals("writing")) {
        var job = new BackgroundJob();
        job.at(0.4);
        ((JobBar) window.lookup(".job-bar")).show(Optional.of(job));
      }
      Fx.pulse();
      scene.setRoot(new Group());
      Pictures.draw(name, bench.look, theme, size, _ -> window);
    }
  }
}
