package dev.pitwall.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.Alarm.Stage;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@FxTest
class AlarmStripTest {
  private static final MilestoneId LOGS = new MilestoneId("logs");
  private static final Alarm ALARM = new Alarm(LOGS, Stage.DUE, SampleDay.time("17:40"));

  private static Workbench ringing() {
    var day = SampleDay.full();
    day.at(
        "17:40:50",
        Optional.of(SampleDay.MEI),
        new SetMilestone(
            LOGS,
            "Logs off",
            new MilestoneTime.BeforeEnd(Duration.ofMinutes(20)),
            "Access logs off on every server",
            Duration.ZERO));
    return Workbench.of(day, SampleDay.NOW, Language.EN);
  }

  private static Scene scene(Workbench bench) {
    var screens = bench.screens();
    var scene = new Scene(bench.window(screens, screens.getFirst()), 1280, 720);
    bench.look.dress(scene);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene;
  }

  private static boolean says(Scene scene, String words) {
    return scene.getRoot().lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
  }

  @Test
  void itShowsWhatIsDueSinceWhenAndWhatToDo() {
    try (var bench = ringing()) {
      var scene = scene(bench);
      assertTrue(says(scene, "Logs off"));
      assertTrue(says(scene, "17:40  due since 1:20"));
      assertTrue(says(scene, "Access logs off on every server"));
    }
  }

  @Test
  void itsNameIsSeenInTheNarrowestWindow() {
    try (var bench = ringing()) {
      var screens = bench.screens();
      var scene = new Scene(bench.window(screens, screens.getFirst()), 800, 600);
      bench.look.dress(scene);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      var name = Fx.find(scene.getRoot(), "alarm-to-logs-due", Button.class);
      assertTrue(name.getWidth() >= Math.min(90, name.prefWidth(-1)), name.getWidth() + " px");
      var seen = Fx.find(scene.getRoot(), "alarm-acknowledge-logs-due", Button.class);
      assertTrue(seen.localToScene(seen.getLayoutBounds()).getMaxX() <= 800);
    }
  }

  @Test
  void acknowledgedItGoesAndItsRowShowsByWhom() {
    try (var bench = ringing()) {
      var scene = scene(bench);
      Fx.find(scene.getRoot(), "alarm-acknowledge-logs-due", Button.class).fire();
      Fx.waitFor("it is gone", () -> scene.getRoot().lookup("#alarm-acknowledge-logs-due") == null);
      var answer = bench.snapshot().day().alarmAnswers().get(ALARM);
      assertEquals(Optional.of(SampleDay.MEI), answer.by());
      Fx.press(scene, KeyCode.DIGIT8, true, false);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      assertTrue(says(scene, "acknowledged by Mei at 17:41"));
      Fx.press(scene, KeyCode.Z, true, false);
      Fx.waitFor(
          "undone it rings", () -> scene.getRoot().lookup("#alarm-acknowledge-logs-due") != null);
    }
  }

  @Test
  void theKeysAnswerTheFirstAlarm() {
    try (var bench = ringing()) {
      var scene = scene(bench);
      Fx.press(scene, KeyCode.S, true, true);
      Fx.waitFor("it is put off", () -> bench.snapshot().day().alarmAnswers().containsKey(ALARM));
      var until = bench.snapshot().day().alarmAnswers().get(ALARM).snoozedUntil().orElseThrow();
      assertEquals(SampleDay.NOW.plus(Duration.ofMinutes(5)), until);
      Fx.waitFor("it is gone", () -> scene.getRoot().lookup("#alarm-acknowledge-logs-due") == null);
    }
    try (var bench = ringing()) {
      var scene = scene(bench);
      Fx.press(scene, KeyCode.K, true, true);
      Fx.waitFor("it is seen", () -> bench.snapshot().day().alarmAnswers().containsKey(ALARM));
      assertEquals(
          Optional.empty(), bench.snapshot().day().alarmAnswers().get(ALARM).snoozedUntil());
    }
  }

  private static Workbench lastSafeStart(String clock, Intent... before) {
    var day = SampleDay.empty();
    day.at(
        "10:02",
        Optional.of(SampleDay.MEI),
        new SetMilestone(
            new MilestoneId("safe"),
            "Last safe start",
            new MilestoneTime.AtLastSafeStart(),
            "Start the last run now",
            Duration.ofMinutes(5)));
    for (var intent : before) {
      day.at("17:56:50", Optional.of(SampleDay.MEI), intent);
    }
    return Workbench.of(day, SampleDay.time(clock), Language.EN);
  }

  /** It is at 17:57:30: a whole run takes 1:30. */
  @Test
  void pastTheLastSafeStartItAdvisesHandsOff() {
    try (var bench = lastSafeStart("17:57:30")) {
      var scene = scene(bench);
      assertTrue(says(scene, "17:57  due since 0:00"));
      assertTrue(says(scene, "Start the last run now"));
    }
    try (var bench = lastSafeStart("17:58:54")) {
      var scene = scene(bench);
      assertTrue(says(scene, "17:57  due since 1:24"));
      assertTrue(says(scene, "Too late for a run. Hands off."));
      assertTrue(says(scene, "too late for a run"), "beside the time in the bar");
      assertFalse(says(scene, "Start the last run now"));
    }
  }

  @Test
  void whileARunIsOnItAdvisesToWaitForIt() {
    var start = new StartRun(new RunId("on"), Optional.empty(), RunSetup.UNKNOWN);
    try (var bench = lastSafeStart("17:57:00", start)) {
      var scene = scene(bench);
      assertTrue(says(scene, "The run that is on is the last. Hands off."));
      assertTrue(says(scene, "the run that is on is the last"), "beside the time in the bar");
      assertFalse(says(scene, "Start the last run now"));
    }
  }

  /** Two rows would push the war room's panels out of sight; what waits is told. */
  @Test
  void onASmallLaptopTheSecondAlarmWaitsForTheFirst() {
    var day = SampleDay.full();
    for (var name : List.of("One", "Two")) {
      day.at(
          "17:40:50",
          Optional.of(SampleDay.MEI),
          new SetMilestone(
              new MilestoneId(name),
              name,
              new MilestoneTime.BeforeEnd(Duration.ofMinutes(20)),
              "",
              Duration.ZERO));
    }
    try (var bench = Workbench.of(day, SampleDay.NOW, Language.EN)) {
      var scene = scene(bench);
      assertEquals(1, scene.getRoot().lookupAll(".alarm").size());
      assertTrue(says(scene, "+1 more"));
    }
  }

  @Test
  void whereNothingRingsNothingIsThere() {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench);
      assertNotNull(scene.getRoot().lookup(".alarm-strip"));
      assertNull(scene.getRoot().lookup(".alarm"));
    }
  }

  @Test
  void theToneIsShortAndNeverLoud() {
    var samples = Chime.samples();
    assertTrue(samples.length < 44_100 * 2, "less than a second");
    for (int i = 0; i < samples.length; i += 2) {
      int sample = (samples[i] & 0xff) | samples[i + 1] << 8;
      assertTrue(Math.abs(sample) <= Short.MAX_VALUE / 4 + 1);
    }
  }
}
