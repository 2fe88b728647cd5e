package dev.pitwall.bench;

import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.shell.Shell;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * For how long the window's thread is held over a scripted day, at most: the longest gap between
 * two pulses while the screens are made unseen, and at the first look at each of them.
 */
@FxTest
@Tag("bench")
class PulseBenchTest {
  /** The longest gap since it was last asked for, in milliseconds. */
  private static final class Gaps extends AnimationTimer {
    private long last = worked();
    private long longest;

    @Override
    public void handle(long now) {
      look();
    }

    private void look() {
      long now = worked();
      longest = Math.max(longest, now - last);
      last = now;
    }

    /** Of the processor: what other programs take from it meanwhile is not counted. */
    private static long worked() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    double longestMillis() {
      look();
      double millis = longest / 1e6;
      longest = 0;
      return millis;
    }
  }

  @Test
  void firstLooks() {
    System.out.printf("%-24s%16s%16s%n", "held at most, ms", "made at sight", "prepared");
    // Nothing is warm for the first of the two.
    boolean preparedFirst = Boolean.getBoolean("bench.preparedFirst");
    var first = day(preparedFirst);
    var second = day(!preparedFirst);
    var atSight = preparedFirst ? second : first;
    var prepared = preparedFirst ? first : second;
    for (var line : atSight.keySet()) {
      System.out.printf(
          Locale.ROOT, "%-24s%16.0f%16.0f%n", line, atSight.get(line), prepared.get(line));
    }
  }

  private static java.util.SequencedMap<String, Double> day(boolean prepare) {
    var held = new java.util.LinkedHashMap<String, Double>();
    try (var bench = Workbench.of(SampleDay.full(), SampleDay.NOW, Language.EN)) {
      List<ScreenEntry> screens = bench.screens().stream().filter(ScreenEntry::onRail).toList();
      var shell = bench.window(screens, screens.getFirst());
      var scene = new Scene(shell, 1280, 720);
      bench.look.dress(scene);
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      Fx.pulse();
      var gaps = new Gaps();
      gaps.start();
      Fx.pulse();
      gaps.longestMillis();
      if (prepare) {
        shell.prepareWhenIdle();
        Fx.waitFor("all screens are made", shell::isPrepared);
      }
      held.put("preparing", gaps.longestMillis());
      for (var screen : screens) {
        held.put("first look: " + screen.id(), look(scene, shell, screen, gaps));
      }
      for (var screen : screens) {
        held.put("again: " + screen.id(), look(scene, shell, screen, gaps));
      }
      gaps.stop();
      stage.hide();
      shell.close();
    }
    return held;
  }

  private static double look(Scene scene, Shell shell, ScreenEntry screen, Gaps gaps) {
    gaps.longestMillis();
    var key = KeyCode.getKeyCode(String.valueOf(screen.digit()));
    Fx.press(scene, key, true, false);
    Fx.pulse();
    if (!shell.screen().get().equals(java.util.Optional.of(screen.id()))) {
      throw new AssertionError(screen.id() + " is not shown");
    }
    return gaps.longestMillis();
  }
}
