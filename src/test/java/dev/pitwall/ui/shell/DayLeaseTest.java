package dev.pitwall.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.inbox.Reach;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.team.day.Team;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.ScreenContext;
import dev.pitwall.ui.Screens;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.ui.output.Outputs;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** Days come and go in a window that stays. */
@FxTest
class DayLeaseTest {
  private static Outputs outputs(Workbench bench, DayLease lease) {
    return new Outputs(
        lease.clock(),
        bench.snapshots,
        bench.notices,
        bench.settings,
        bench.blobs,
        CompletableFuture.completedFuture(MemoryDays.FORMATS.formats()));
  }

  private static Shell open(
      Workbench bench, DayLease lease, Outputs outputs, FxLatest<Team.Picture> pictures) {
    var now = new AlertsNow(lease.texts(), lease.clock());
    var entries =
        Screens.of(
            new ScreenContext(
                lease.texts(),
                bench.desk,
                lease.clock(),
                now,
                bench.ids,
                lease.look(),
                bench.notices,
                bench.settings,
                outputs,
                MemoryDays.TIMELINES,
                bench.blobs,
                "/data",
                _ -> false,
                new SimpleObjectProperty<>(bench.profiles.get()),
                bench.team,
                pictures,
                bench.backup,
                bench.backupPictures,
                bench.inbox,
                new FxLatest<>(Platform::runLater),
                bench.evidence,
                bench.voice,
                contest -> new DayBlobs(TestBlobs.open(), contest),
                Workbench.NO_ARCHIVE,
                Workbench.NO_PAST_DAYS));
    var shell =
        new Shell(
            lease.texts(),
            lease.clock(),
            now,
            bench.desk,
            bench.notices,
            lease.look(),
            bench.snapshots,
            pictures,
            new SimpleObjectProperty<Reach>(new Reach.Opening()),
            bench.hosts,
            entries,
            new dev.pitwall.domain.id.IdSource(new java.util.Random(1)),
            dev.pitwall.command.verbs.DayVerbs::of,
            () -> {});
    entries.forEach(shell::go);
    return shell;
  }

  @Test
  void theDayHasTheWindowsWordsClockAndLookUntilItIsClosed() {
    try (var bench = Workbench.full(Language.EN)) {
      var time = new AtomicReference<Instant>(SampleDay.time("12:00"));
      var clock = new FxClock(time::get);
      var lease = DayLease.of(bench.texts, clock, bench.look);
      lease.texts().use(Language.JA);
      assertEquals(Language.JA, bench.texts.now().language());
      lease.look().theme().set(Theme.LIGHT);
      assertEquals(Theme.LIGHT, bench.look.theme().get());
      time.set(SampleDay.time("12:01"));
      clock.start();
      assertEquals(SampleDay.time("12:01"), lease.clock().instant());
      lease.close();
      bench.texts.use(Language.EN);
      bench.look.theme().set(Theme.DARK);
      time.set(SampleDay.time("12:02"));
      clock.start();
      clock.stop();
      assertEquals(Language.JA, lease.texts().now().language());
      assertEquals(Theme.LIGHT, lease.look().theme().get());
      assertEquals(SampleDay.time("12:01"), lease.clock().instant());
    }
  }

  @Test
  void nothingHoldsADayThatWasClosed() {
    try (var bench = Workbench.full(Language.EN)) {
      var lease = DayLease.of(bench.texts, bench.clock, bench.look);
      var outputs = outputs(bench, lease);
      var pictures = new FxLatest<Team.Picture>(Platform::runLater);
      pictures.show(bench.team.now());
      var shell = open(bench, lease, outputs, pictures);
      shell.close();
      pictures.close();
      outputs.close();
      lease.close();
      var left = new WeakReference<>(shell);
      shell = null;
      outputs = null;
      lease = null;
      Fx.waitFor(
          "the closed day is let go",
          () -> {
            System.gc();
            return left.get() == null;
          });
    }
  }
}
