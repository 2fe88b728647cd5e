package dev.pitwall.gallery;

import dev.pitwall.domain.intent.MilestoneIntent.AcknowledgeAlarm;
import dev.pitwall.domain.intent.MilestoneIntent.SnoozeAlarm;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.rules.MilestoneAlarms;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.PlannedDay;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The time plan, its alarms, the profiles and the page of the evening before, for human eyes. */
@FxTest
@Tag("gallery")
class PlanPicturesTest {
  private static final String ONLY = System.getProperty("gallery.only", "");

  private interface Drawing {
    void draw(Language language, Theme theme, String suffix) throws Exception;
  }

  private static void each(String name, Drawing drawing) throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        var suffix = theme.code() + "-" + language.name().toLowerCase(Locale.ROOT);
        if ((name + "-" + suffix).contains(ONLY)) {
          drawing.draw(language, theme, name + "-" + suffix);
        }
      }
    }
  }

  private static void window(
      Workbench bench, Theme theme, String name, String screen, BiConsumer<Scene, Parent> then)
      throws Exception {
    var screens = bench.screens();
    var entry = screens.stream().filter(one -> one.id().equals(screen)).findFirst().orElseThrow();
    Pictures.draw(
        name,
        bench.look,
        theme,
        Size.LAPTOP,
        scene -> {
          var window = bench.window(screens, entry);
          scene.setRoot(window);
          window.applyCss();
          window.layout();
          then.accept(scene, window);
          return window;
        });
  }

  @Test
  void prepare() throws Exception {
    each(
        "plan-prepare",
        (language, theme, name) -> {
          try (var bench = planned(language, "09:45")) {
            window(bench, theme, name, "prepare", (_, _) -> {});
          }
        });
    each(
        "plan-aloud",
        (language, theme, name) -> {
          try (var bench = planned(language, "09:45")) {
            window(
                bench,
                theme,
                name,
                "prepare",
                (_, root) -> Fx.find(root, "prepare-aloud", Button.class).fire());
          }
        });
  }

  private static Workbench planned(Language language, String now) {
    return Workbench.of(PlannedDay.of("isucon14", language, 2), SampleDay.time(now), language);
  }

  @Test
  void alarms() throws Exception {
    for (var now : new String[] {"16:25", "17:31:20", "17:50"}) {
      each(
          "plan-alarm-" + now.replace(":", ""),
          (language, theme, name) -> {
            try (var bench = planned(language, now)) {
              window(bench, theme, name, "warroom", (_, _) -> {});
            }
          });
    }
  }

  @Test
  void answered() throws Exception {
    each(
        "plan-answered",
        (language, theme, name) -> {
          var day = PlannedDay.of("isucon3-final", language, 2);
          var plan = MilestoneAlarms.plan(day.timeline().day());
          day.at(
              "16:31",
              Optional.of(SampleDay.KEN),
              new AcknowledgeAlarm(
                  new Alarm(plan.get(1).milestone().id(), Alarm.Stage.DUE, plan.get(1).at())));
          day.at(
              "17:00",
              Optional.of(SampleDay.KEN),
              new SnoozeAlarm(
                  new Alarm(plan.get(2).milestone().id(), Alarm.Stage.DUE, plan.get(2).at()),
                  Duration.ofMinutes(10)));
          try (var bench = Workbench.of(day, SampleDay.time("17:05"), language)) {
            window(bench, theme, name, "settings", (_, _) -> {});
          }
        });
    each(
        "plan-milestone",
        (language, theme, name) -> {
          var day = PlannedDay.of("isucon14", language, 2);
          var first = MilestoneAlarms.plan(day.timeline().day()).getFirst().milestone().id();
          try (var bench = Workbench.of(day, SampleDay.time("09:45"), language)) {
            window(
                bench,
                theme,
                name,
                "settings",
                (_, root) ->
                    Fx.find(root, "settings-milestone-" + first.value(), Button.class).fire());
          }
        });
  }

  @Test
  void profile() throws Exception {
    for (var title : new String[] {"plan-new", "plan-offered"}) {
      each(title, PlanPicturesTest::firstWindow);
    }
  }

  private static void firstWindow(Language language, Theme theme, String name) throws Exception {
    try (var bench = Workbench.empty(language)) {
      var days = MemoryDays.some(SampleDay.NOW);
      Pictures.draw(
          name,
          bench.look,
          theme,
          Size.LAPTOP,
          _ -> {
            var view = bench.firstView(days);
            var scene = new Scene(view);
            view.applyCss();
            if (name.contains("new")) {
              ((ComboBox<?>) view.lookup("#first-profile")).getSelectionModel().select(1);
            } else {
              Fx.find(view, "first-name", TextField.class).setText("ISUCON14 practice");
              Fx.find(view, "first-start", TextField.class).setText("13:20");
            }
            scene.setRoot(new javafx.scene.layout.Pane());
            return view;
          });
    }
  }
}
