package dev.pitwall.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.manual.Manual;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.manual.ManualPane;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long the manual holds the JavaFX thread: the longest time between two pulses from the key to
 * the page that is shown whole. {@code mvn -Pbench test -Dtest=ManualBenchTest}.
 */
@FxTest
@Tag("bench")
class ManualBenchTest {
  private static final List<String> CHAPTERS =
      List.of("scores", "commands", "own-formats", "keys", "manual");

  /** The longest time between two pulses, and the most that the thread worked between two. */
  private static final class Pulses extends AnimationTimer {
    private long last = System.nanoTime();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long longest;
    private long worked = threads.getCurrentThreadCpuTime();
    private long most;

    @Override
    public void handle(long now) {
      long here = System.nanoTime();
      longest = Math.max(longest, here - last);
      last = here;
      long work = threads.getCurrentThreadCpuTime();
      most = Math.max(most, work - worked);
      worked = work;
    }
  }

  @Test
  void opening() throws Exception {
    reading();
    for (var language : Language.values()) {
      try (var bench = Workbench.full(language)) {
        var screens = bench.screens();
        var window = bench.window(screens, screens.getFirst());
        var scene = new Scene(window, 1280, 720);
        bench.look.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Fx.waitFor("the window", () -> window.getWidth() > 0);
        var pane = (ManualPane) window.lookup(".manual-pane");
        measure(
            language + " first opening",
            () -> pane.open(Optional.of("reboot")),
            () -> isShown(window));
        pane.close();
        measure(language + " opening again", () -> pane.open(Optional.of("reboot")), () -> true);
        for (var chapter : CHAPTERS) {
          measure(language + " chapter " + chapter, () -> pane.look(chapter), () -> true);
        }
        var field = Fx.find(window, "manual-search", TextField.class);
        for (var letters : List.of("s", "sc", "sco", "scor", "score")) {
          measure(language + " typing " + letters, () -> field.setText(letters), () -> true);
        }
        stage.close();
      }
    }
  }

  private static boolean isShown(javafx.scene.Parent window) {
    return window.lookup("#manual-contents") instanceof ListView<?> list
        && !list.getItems().isEmpty();
  }

  private static void reading() throws Exception {
    for (var language : Language.values()) {
      var times = new long[5];
      for (int i = 0; i < times.length; i++) {
        times[i] =
            CompletableFuture.supplyAsync(
                    () -> {
                      long begun = System.nanoTime();
                      assertTrue(Manual.shipped(language).sections().size() > 40);
                      return System.nanoTime() - begun;
                    })
                .get();
      }
      System.out.printf(
          Locale.ROOT,
          "%-28s first %6.1f ms, then %6.1f ms (another thread)%n",
          language + " reading",
          times[0] / 1e6,
          Arrays.stream(times).skip(1).min().orElseThrow() / 1e6);
    }
  }

  private static void measure(String what, Runnable action, BooleanSupplier done) {
    var pulses = new Pulses();
    pulses.start();
    long begun = System.nanoTime();
    action.run();
    long call = System.nanoTime() - begun;
    Fx.waitFor(what, done);
    for (int i = 0; i < 20; i++) {
      Fx.pulse();
    }
    pulses.stop();
    System.out.printf(
        Locale.ROOT,
        "%-24s call %6.1f ms; between two pulses at most %6.1f ms, of them at work %6.1f ms%n",
        what,
        call / 1e6,
        pulses.longest / 1e6,
        pulses.most / 1e6);
  }
}
