package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.MemberIntent.ChangeMember;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.CrowdedDay;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Overlaps;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.control.BackgroundJob;
import dev.pitwall.ui.kit.control.JobBar;
import dev.pitwall.ui.shell.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The smallest window that is allowed: nothing lies over anything else, nothing leaves it. */
@FxTest
class NarrowWindowTest {
  /** A name of 64 letters, and servers as a cloud names them. */
  private static TestDay longNames() {
    var day = CrowdedDay.day();
    day.at(
        "17:41",
        Optional.of(SampleDay.MEI),
        new ChangeMember(
            SampleDay.MEI, "最終決戦まで誰よりも長い名前で戦い抜くメンバー".repeat(3).substring(0, 60), Tint.PURPLE));
    day.at(
        "17:41",
        Optional.of(SampleDay.MEI),
        new ChangeServer(
            SampleDay.S1, ServerSheet.named("ip-192-168-100-101.ap-northeast-1.compute")));
    return day;
  }

  /** 1920x1080 at 200 %. */
  @Test
  void aWindowStandsWithinAScreenThatIsSmallerThanItself() {
    var stage = new Stage();
    WindowFrame.fit(stage, new Rectangle2D(0, 20, 960, 520));
    assertEquals(
        List.of(0.0, 20.0, 960.0, 520.0),
        List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    assertTrue(stage.getMinHeight() <= 520);
    var usual = new Stage();
    WindowFrame.fit(usual, new Rectangle2D(0, 0, 1920, 1080));
    assertTrue(Double.isNaN(usual.getX()), "the platform places it");
  }

  @Test
  void everyScreenCanBeUsedAt800By600() {
    canBeUsed(CrowdedDay::day);
  }

  /** Between the narrowest and the usual; 1080 lines at 150 % are 720, at 175 % some 600. */
  @Test
  void everyScreenCanBeUsedAt958By580() {
    canBeUsed(CrowdedDay::day, 958, 580);
  }

  @Test
  void noLongNamePushesAnythingOut() {
    canBeUsed(NarrowWindowTest::longNames);
  }

  /** What scrolls may be cut off below, but no lane of tasks scrolls sideways. */
  @Test
  void noCardIsWiderThanItsLane() {
    for (var language : Language.values()) {
      try (var bench = Workbench.of(CrowdedDay.day(), SampleDay.NOW, language)) {
        var screens = bench.screens();
        var tasks = screens.stream().filter(one -> one.id().equals("tasks")).findFirst();
        var scene =
            new Scene(
                bench.window(screens, tasks.orElseThrow()),
                WindowFrame.LEAST_WIDTH,
                WindowFrame.LEAST_HEIGHT);
        bench.look.dress(scene);
        scene.snapshot(null);
        scene.snapshot(null);
        var cards = scene.getRoot().lookupAll(".task-card");
        assertFalse(cards.isEmpty());
        for (var card : cards) {
          assertTrue(right(card) <= right(viewport(card)) + 1, language + " " + card.getId());
        }
      }
    }
  }

  private static Node viewport(Node node) {
    return node.getStyleClass().contains("viewport") ? node : viewport(node.getParent());
  }

  private static Node screenOf(Node node) {
    return node.getStyleClass().contains("screen") ? node : screenOf(node.getParent());
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private static void canBeUsed(Supplier<TestDay> day) {
    canBeUsed(day, WindowFrame.LEAST_WIDTH, WindowFrame.LEAST_HEIGHT);
  }

  private static void canBeUsed(Supplier<TestDay> day, double width, double height) {
    var troubles = new ArrayList<String>();
    for (var language : Language.values()) {
      try (var bench = Workbench.of(day.get(), SampleDay.NOW, language)) {
        var screens = bench.screens();
        var shell = bench.window(screens, screens.getFirst());
        var scene = new Scene(shell, width, height);
        bench.look.dress(scene);
        for (var screen : screens) {
          ((Shell) scene.getRoot()).go(screen);
          var place = width + " " + language + " " + screen.id();
          scene.snapshot(null);
          scene.snapshot(null);
          Overlaps.in(scene).forEach(one -> troubles.add(place + ": " + one));
          if (scene.getRoot().lookup(".job-bar") instanceof JobBar bar) {
            double wide = right(screenOf(bar));
            bar.show(Optional.of(new BackgroundJob()));
            scene.snapshot(null);
            scene.snapshot(null);
            Overlaps.in(scene).forEach(one -> troubles.add(place + ", writing: " + one));
            if (right(screenOf(bar)) > wide) {
              troubles.add(place + ", writing: wider than " + wide);
            }
          }
        }
      }
    }
    assertEquals(List.of(), troubles, String.join("\n", troubles));
  }
}
