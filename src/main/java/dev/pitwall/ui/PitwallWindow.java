package dev.pitwall.ui;

import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.Contest;
import dev.pitwall.domain.Id.MemberId;
import dev.pitwall.domain.IdSource;
import dev.pitwall.domain.Intent;
import dev.pitwall.domain.Problem;
import dev.pitwall.text.Language;
import dev.pitwall.ui.first.FirstView;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.Look;
import dev.pitwall.ui.shell.NoticeStrip;
import dev.pitwall.ui.shell.Shell;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The one window: the list of days, or an open day. */
public final class PitwallWindow {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  private final Stage stage;
  private final Days days;
  private final FxTexts texts;
  private final Look look = new Look();
  private final FxClock clock;
  private final InstantSource source;
  private final IdSource ids;
  private final Executor fx;
  private final ZoneId home;
  private final String dataFolder;
  private final Scene scene = new Scene(new BorderPane(), WIDTH, HEIGHT);
  private Optional<OpenDay> open = Optional.empty();

  /** What is closed together. */
  private record OpenDay(Replica replica, FxSnapshots snapshots, Shell shell) {}

  /**
   * @param texts in the zone of this laptop
   * @param told the language of the command line
   * @param fx runs on the JavaFX thread, later
   * @param dataFolder where the days lie, to be shown
   */
  public PitwallWindow(
      Stage stage,
      Days days,
      FxTexts texts,
      Optional<Language> told,
      InstantSource source,
      IdSource ids,
      Executor fx,
      String dataFolder) {
    this.stage = stage;
    this.days = days;
    this.texts = texts;
    this.source = source;
    this.ids = ids;
    this.fx = fx;
    this.home = texts.now().zone();
    this.dataFolder = dataFolder;
    this.clock = new FxClock(source);
    LookMemory.attach(days.settings(), texts, look, told);
    look.dress(scene);
    stage.setScene(scene);
    stage.setMinWidth(WIDTH * 0.75);
    stage.setMinHeight(HEIGHT * 0.75);
    stage.titleProperty().bind(texts.text("app.name"));
    stage.setOnHidden(_ -> close());
  }

  /** Opens the window on the list of days. */
  public void showFirst() {
    showFirst(new Notices());
    stage.show();
  }

  /** Opens the window on a day that is being opened already. */
  public void show(CompletableFuture<Opened> opening) {
    var unused =
        opening
            .exceptionally(failure -> new Opened.Failed(Unexpected.problem(failure)))
            .thenAccept(outcome -> fx.execute(() -> begin(outcome)));
  }

  private void begin(Opened outcome) {
    switch (outcome) {
      case Opened.Day day -> showDay(day);
      case Opened.Rejected rejected -> {
        var notices = new Notices();
        notices.say(new Notice.Refused(rejected.reason()));
        showFirst(notices);
      }
      case Opened.Failed failed -> {
        var notices = new Notices();
        notices.say(new Notice.Broken(failed.problem()));
        showFirst(notices);
      }
    }
    stage.show();
  }

  private void showFirst(Notices notices) {
    clock.stop();
    var first = new FirstView(texts, look, days, notices, source.instant(), fx, this::showDay);
    var root = new BorderPane(first);
    root.setBottom(new NoticeStrip(texts, notices));
    put(root);
    first.focusFirst();
  }

  private void showDay(Opened.Day day) {
    var replica = day.replica();
    var snapshots = new FxSnapshots(fx);
    var notices = new Notices();
    var desk = new Desk(new OpenDesk(day.folder(), replica), notices, fx);
    replica.listen(snapshots);
    snapshots.show(replica.snapshot());
    replica.snapshot().day().contest().map(Contest::zone).ifPresent(texts::in);
    var entries = Screens.of(texts, desk, clock, ids, look, dataFolder);
    var shell = new Shell(texts, clock, desk, notices, look, snapshots, entries, this::closeDay);
    open = Optional.of(new OpenDay(replica, snapshots, shell));
    shell.go(entries.getFirst());
    put(shell);
    clock.start();
    shell.requestFocus();
  }

  private void put(Parent root) {
    scene.setRoot(root);
  }

  private void closeDay() {
    close();
    texts.in(home);
    showFirst(new Notices());
  }

  /** What is still to be written is written on a thread of its own, which the process waits for. */
  private void close() {
    clock.stop();
    open.ifPresent(
        day -> {
          day.shell().close();
          day.snapshots().close();
          Thread.ofPlatform().name("closing").start(day.replica()::close);
        });
    open = Optional.empty();
  }

  private final class OpenDesk implements Desk.Day {
    private final String folder;
    private final Replica replica;

    private OpenDesk(String folder, Replica replica) {
      this.folder = folder;
      this.replica = replica;
    }

    @Override
    public CompletableFuture<Outcome> submit(Intent intent) {
      return replica.submit(intent);
    }

    /** Remembered under the day's folder, where {@link Days#open} finds it again. */
    @Override
    public void actAs(Optional<MemberId> me) {
      replica.actAs(me);
      days.settings().put("member." + folder, me.map(MemberId::value).orElse(""));
    }

    @Override
    public void waveAway(Problem problem) {
      replica.waveAway(problem);
    }
  }
}
