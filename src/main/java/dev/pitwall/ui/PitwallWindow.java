package dev.pitwall.ui;

import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.Contest;
import dev.pitwall.domain.IdSource;
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
  private final Notices notices = new Notices();
  private final FxClock clock;
  private final InstantSource source;
  private final IdSource ids;
  private final Executor fx;
  private final ZoneId home;
  private final String dataFolder;
  private final Runnable closed;
  private final Scene scene = new Scene(new BorderPane(), WIDTH, HEIGHT);
  private Optional<OpenDay> open = Optional.empty();

  /** What is closed together. */
  private record OpenDay(Replica replica, FxSnapshots snapshots, Shell shell) {}

  /**
   * @param texts in the zone of this laptop
   * @param told the language of the command line
   * @param fx runs on the JavaFX thread, later
   * @param dataFolder where the days lie, to be shown
   * @param closed is called once the window is closed and the day is on disk
   */
  public PitwallWindow(
      Stage stage,
      Days days,
      FxTexts texts,
      Optional<Language> told,
      InstantSource source,
      IdSource ids,
      Executor fx,
      String dataFolder,
      Runnable closed) {
    this.stage = stage;
    this.days = days;
    this.texts = texts;
    this.source = source;
    this.ids = ids;
    this.fx = fx;
    this.home = texts.now().zone();
    this.dataFolder = dataFolder;
    this.closed = closed;
    this.clock = new FxClock(source);
    LookMemory.attach(days.settings(), texts, look, told);
    look.dress(scene);
    stage.setScene(scene);
    stage.setMinWidth(WIDTH * 0.75);
    stage.setMinHeight(HEIGHT * 0.75);
    stage.titleProperty().bind(texts.text("app.name"));
    stage.setOnHidden(_ -> close(closed));
  }

  /**
   * Opens the window: on the day that is being opened, or on the list of days when there is none.
   */
  public void show(CompletableFuture<Optional<Opened>> opening) {
    var unused =
        opening
            .exceptionally(failure -> Optional.of(new Opened.Failed(Unexpected.problem(failure))))
            .thenAccept(outcome -> fx.execute(() -> begin(outcome)));
  }

  private void begin(Optional<Opened> outcome) {
    outcome.ifPresentOrElse(this::begin, this::showFirst);
    stage.show();
  }

  private void begin(Opened outcome) {
    switch (outcome) {
      case Opened.Day day -> showDay(day);
      case Opened.Rejected rejected -> {
        notices.say(new Notice.Refused(rejected.reason()));
        showFirst();
      }
      case Opened.Failed failed -> {
        notices.say(new Notice.Broken(failed.problem()));
        showFirst();
      }
    }
  }

  private void showFirst() {
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
    var desk = new Desk(replica, notices, fx);
    replica.listen(snapshots);
    snapshots.show(replica.snapshot());
    replica.snapshot().day().contest().map(Contest::zone).ifPresent(texts::in);
    var entries = Screens.of(texts, desk, clock, ids, look, dataFolder);
    var shell = new Shell(texts, clock, desk, notices, look, snapshots, entries, this::closeDay);
    open = Optional.of(new OpenDay(replica, snapshots, shell));
    // Whoever starts again, after a crash or a closed window, is back on this day at once.
    days.settings().put(Days.OPEN, day.folder());
    shell.go(entries.getFirst());
    put(shell);
    clock.start();
    shell.requestFocus();
  }

  private void put(Parent root) {
    scene.setRoot(root);
  }

  private void closeDay() {
    days.settings().put(Days.OPEN, "");
    close(() -> {});
    texts.in(home);
    notices.clear();
    showFirst();
  }

  /** What is still to be written is written on a thread of its own, which the process waits for. */
  private void close(Runnable after) {
    clock.stop();
    var day = open;
    open = Optional.empty();
    day.ifPresent(
        it -> {
          it.shell().close();
          it.snapshots().close();
        });
    Thread.ofPlatform()
        .name("closing")
        .start(
            () -> {
              day.ifPresent(it -> it.replica().close());
              after.run();
            });
  }

  /** Calls {@code usable}, once, when what the window shows was laid out and can be used. */
  public void whenUsable(Runnable usable) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            if (stage.isShowing()) {
              scene.removePostLayoutPulseListener(this);
              fx.execute(usable);
            }
          }
        });
  }

  public void close() {
    stage.close();
  }

  /** Says a problem of the laptop's own, beside whatever is shown now. */
  public void say(Problem problem) {
    notices.say(new Notice.Broken(problem));
  }

  /** In front of every other window, from wherever it was. */
  public void bringToFront() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }
}
