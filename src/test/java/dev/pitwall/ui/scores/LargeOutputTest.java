package dev.pitwall.ui.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.ContestIntent.ChooseResultFormat;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.Score;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.output.OutputArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** An output of 50 MB goes through the screen while the window answers, in little memory. */
@Isolated("measures the heap")
@FxTest
class LargeOutputTest {
  private static final long SIZE = 50L * 1024 * 1024;
  private static final String LINE =
      "time=2024-12-08T15:00:00.000+09:00 level=WARN msg=\"slow: POST /api/app/rides\" n=";
  private static final String RESULT =
      "{\"pass\":true,\"score\":48234,\"success\":1434,\"fail\":0,\"messages\":[]}\n";

  /** One look at the memory collects all garbage first: not at every pulse. */
  private static final int LOOKS = 20;

  /** Of the file a small part; a copy of it, or its text, would be far more. */
  private static final long LITTLE = SIZE / 2;

  @TempDir Path folder;

  private Path written() throws IOException {
    var file = folder.resolve("bench.log");
    try (var out = Files.newBufferedWriter(file)) {
      long letters = 0;
      for (int n = 0; letters < SIZE; n++) {
        var line = LINE + n + "\n";
        out.write(line);
        letters += line.length();
      }
      out.write(RESULT);
    }
    return file;
  }

  private static ScoresView open(Workbench bench) {
    var screen = bench.scores();
    // By one format: reading by all of them is measured elsewhere, and takes its time.
    bench.replica.submit(new ChooseResultFormat(Optional.of("private-isu"))).join();
    var view = (ScoresView) screen.view();
    var scene = new Scene(view, 1280, 720);
    bench.look.dress(scene);
    bench.snapshots.listen(screen::show);
    view.applyCss();
    view.layout();
    return view;
  }

  /** Counts the window's pulses, and now and then has the memory looked at beside it. */
  private static final class Watcher extends AnimationTimer implements AutoCloseable {
    private final AtomicLong most = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Semaphore looks = new Semaphore(1);
    private final Thread thread;
    private int pulses;

    Watcher() {
      thread = Thread.ofPlatform().name("watcher").daemon().start(this::look);
      start();
    }

    @Override
    public void handle(long now) {
      pulses++;
      if (pulses % LOOKS == 0) {
        looks.release();
      }
    }

    private void look() {
      while (!over.get()) {
        looks.acquireUninterruptibly();
        most.accumulateAndGet(inUse(), Math::max);
      }
    }

    @Override
    public void close() {
      stop();
      over.set(true);
      looks.release();
      Fx.waitFor("the watcher", () -> !thread.isAlive());
    }
  }

  private static long inUse() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** While it is read the window goes on, and no more memory than that is used. */
  private static void meanwhile(Runnable begin, ScoresView view, long mostBytes) {
    try (var watcher = new Watcher()) {
      begin.run();
      isRead(view);
      assertTrue(watcher.pulses >= 10, "the window went on for " + watcher.pulses + " pulses");
      long most = watcher.most.get();
      assertTrue(most > 0 && most < mostBytes, most + " bytes in use, of " + mostBytes);
    }
  }

  private static void isRead(ScoresView view) {
    Fx.waitFor(
        "the score",
        () ->
            view.lookup("#paste-score") instanceof TextField field
                && field.getText().equals("48,234"));
  }

  @Test
  void droppedItIsReadBesideTheWindow() throws IOException {
    var file = written();
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      long before = inUse();
      meanwhile(() -> view.take(file, true), view, before + LITTLE);
      var shown = Fx.find(view, "paste-output", OutputArea.class).getText();
      assertTrue(shown.length() < OutputExcerpt.LETTERS / 5, "shown: " + shown.length());
      Fx.find(view, "paste-save", Button.class).fire();
      Fx.waitFor("recorded", () -> bench.snapshot().day().runs().size() == 1);
      var run = bench.snapshot().day().runs().values().iterator().next();
      assertEquals(Optional.of(Score.of(48_234)), run.score());
      var kept = run.facts().result().orElseThrow().output();
      assertTrue(kept.length() <= OutputExcerpt.BESIDE_BLOB && kept.endsWith(RESULT));
      var whole = run.facts().result().orElseThrow().whole().orElseThrow();
      assertEquals(Files.size(file), whole.bytes());
      try (var blob = bench.blobs.open(whole.blob())) {
        assertEquals(Files.size(file), blob.bytes());
      }
    }
  }

  @Test
  void pastedItIsReadBesideTheWindow() throws IOException {
    var content = new ClipboardContent();
    content.putString(Files.readString(written()));
    Clipboard.getSystemClipboard().setContent(content);
    try (var bench = Workbench.empty(Language.EN)) {
      var view = open(bench);
      Fx.find(view, "scores-paste", Button.class).fire();
      view.applyCss();
      view.layout();
      long before = inUse();
      // The clipboard hands out the text itself; it is there once, and no second time as bytes.
      var area = Fx.find(view, "paste-output", OutputArea.class);
      meanwhile(area::paste, view, before + SIZE + LITTLE);
      var shown = Fx.find(view, "paste-output", OutputArea.class).getText();
      assertTrue(shown.length() < OutputExcerpt.LETTERS / 5, "shown: " + shown.length());
    } finally {
      Clipboard.getSystemClipboard().clear();
    }
  }
}
