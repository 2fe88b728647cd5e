package dev.pitwall.ui;

import dev.pitwall.archive.Archive;
import dev.pitwall.backup.Backups;
import dev.pitwall.core.Closer;
import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.inbox.Inboxes;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.team.day.Teams;
import dev.pitwall.text.Language;
import dev.pitwall.ui.archive.ArchiveActions;
import dev.pitwall.ui.archive.ArchiveScreen;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.keys.DoubleEnterGuard;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.manual.ManualPane;
import dev.pitwall.ui.shell.NoticePlace;
import dev.pitwall.ui.shell.NoticeStrip;
import dev.pitwall.ui.welcome.Choice;
import dev.pitwall.ui.welcome.FirstView;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.stage.Stage;

/** The one window: the list of days, or an open day. */
public final class PitwallWindow {
  /** Of the manual, about the list of days. */
  private static final Optional<String> FIRST_CHAPTER = Optional.of("start");

  private final Stage stage;
  private final WindowParts parts;

  /** Opens days by itself, and closes each again before another is opened. */
  private final BundleImport bundles;

  private final ZoneId home;
  private final CompletableFuture<Void> ended;
  private final WindowFrame frame;

  /** What the window holds of the open day, whose replica is the switcher's to close. */
  private Optional<Closer> shown = Optional.empty();

  private Optional<DayWindow> day = Optional.empty();

  /** The list of days as it was shown last: a sample is looked at, and the list comes back. */
  private Optional<FirstView> former = Optional.empty();

  /** The person closed the window: whatever comes late is not shown any more. */
  private boolean over;

  /** Where the window begins: what came of opening a day, and the screen to show. */
  private record Start(Optional<Opened> outcome, Optional<String> screen) {}

  /**
   * @param teams links open days with teammates' laptops
   * @param inboxes let servers send to open days
   * @param backups copy open days
   * @param texts in the zone of this laptop
   * @param memory how it looked before
   * @param chosen the language of the command line
   * @param fx runs on the JavaFX thread, later
   * @param dataFolder where the days lie, to be shown
   * @param ended is completed once the window is closed and the day is on disk, and fails when the
   *     window cannot be shown
   */
  public PitwallWindow(
      Stage stage,
      Days days,
      Teams teams,
      Inboxes inboxes,
      Backups backups,
      FxTexts texts,
      LookMemory memory,
      Optional<Language> chosen,
      InstantSource source,
      IdSource ids,
      Executor fx,
      String dataFolder,
      CompletableFuture<Void> ended) {
    this.stage = stage;
    this.frame = new WindowFrame(stage);
    this.parts =
        new WindowParts(
            new DaySwitcher(days),
            teams,
            inboxes,
            backups,
            new Archive(Path.of(dataFolder), days),
            texts,
            new Look(),
            new Notices(),
            new FxClock(source),
            source,
            ids,
            fx,
            dataFolder);
    this.bundles = new BundleImport(days, source);
    this.home = texts.now().zone();
    this.ended = ended;
    var look = parts.look();
    memory.attach(days.settings(), texts, look, chosen);
    look.dress(frame.scene());
    DoubleEnterGuard.watch(frame.scene());
    stage.titleProperty().bind(texts.text("app.name"));
    stage.setOnHidden(_ -> end(Optional.empty()));
  }

  /**
   * Opens the window: on the day that is being opened, or on the list of days when there is none.
   *
   * @param choice the list, for when there is none
   */
  public void show(CompletableFuture<Optional<Opened>> opening, CompletableFuture<Choice> choice) {
    parts.days().opensAlready(opening);
    var unused =
        opening
            .exceptionally(failure -> Optional.of(new Opened.Failed(Unexpected.problem(failure))))
            .thenApplyAsync(this::start)
            .thenAcceptBothAsync(choice, this::begin, parts.fx())
            .whenComplete(
                (_, failure) -> {
                  if (failure != null) {
                    parts.fx().execute(() -> end(Optional.of(failure)));
                  }
                });
  }

  /** With the screen on which this laptop last worked on that day. Reads the settings. */
  private Start start(Optional<Opened> outcome) {
    return new Start(
        outcome,
        outcome
            .filter(OpenDay.class::isInstance)
            .flatMap(day -> parts.lastScreen(((OpenDay) day).folder())));
  }

  private void begin(Start start, Choice choice) {
    if (over) {
      return;
    }
    start
        .outcome()
        .ifPresentOrElse(opened -> begin(opened, start.screen(), choice), () -> showFirst(choice));
    stage.show();
  }

  private void begin(Opened outcome, Optional<String> screen, Choice choice) {
    switch (outcome) {
      case OpenDay opened -> showDay(opened, screen);
      case Opened.Rejected rejected -> {
        parts.notices().show(new Notice.Refused(rejected.reason()));
        showFirst(choice);
      }
      case Opened.Failed failed -> {
        parts.notices().show(new Notice.Broken(failed.problem()));
        showFirst(choice);
      }
    }
  }

  private void showFirst(Choice choice) {
    choice.problems().forEach(this::report);
    var first =
        new FirstView(
            parts.texts(),
            parts.look(),
            parts.days(),
            parts.teams(),
            bundles,
            parts.ids(),
            choice,
            parts.notices(),
            parts.source().instant(),
            parts.fx(),
            opened -> showDay(opened, Optional.empty()),
            parts.archive(),
            this::showArchive);
    former.ifPresent(first::goOnFrom);
    former = Optional.of(first);
    put(withManual(first));
    first.focusFirst();
    // A window that is only now being shown gives the focus to its first button.
    parts.fx().execute(first::focusFirst);
  }

  /** The list of days has no shell: the keys of the manual and its links are heard here. */
  private Parent withManual(FirstView first) {
    var manual = new ManualPane(parts.texts(), first);
    var root = new NoticePlace(manual, new NoticeStrip(parts.texts(), parts.notices()));
    root.addEventHandler(
        OpenManual.TYPE,
        wanted -> {
          wanted
              .topic()
              .ifPresentOrElse(
                  topic -> manual.look(topic.anchor()), () -> manual.open(FIRST_CHAPTER));
          wanted.consume();
        });
    new KeyTable()
        .on("Ctrl+Shift+B", "archive.title", this::showArchive)
        .on("F1", "shell.manual", () -> manual.toggle(FIRST_CHAPTER))
        .inField("Esc", "shell.back", manual::back)
        .listenOn(root);
    return root;
  }

  /**
   * @param screen the id of the first to be shown; as in {@link DayWindow#begin}
   */
  private void showDay(OpenDay opened, Optional<String> screen) {
    if (over) {
      return;
    }
    // What was said about the list of days is not about this one.
    parts.notices().clear();
    var open = new Closer();
    shown = Optional.of(open);
    var view = new DayWindow(parts, opened, open, shownOnce(), new PastDays(), this::closeDay);
    day = Optional.of(view);
    view.begin(screen);
    var shell = view.shell();
    put(shell);
    whenUsable(
        () -> {
          if (frame.scene().getRoot() == shell) {
            shell.prepareWhenIdle();
          }
        });
    parts.clock().start();
    shell.requestFocus();
  }

  private void put(Parent root) {
    frame.scene().setRoot(root);
  }

  /** When the window can be used: what nobody sees at first must not hold it up. */
  private CompletableFuture<Void> shownOnce() {
    var shownOnce = new CompletableFuture<Void>();
    whenUsable(() -> shownOnce.complete(null));
    return shownOnce;
  }

  private void closeDay() {
    parts.days().settings().put(Days.OPEN, "");
    leave();
    chooseDay(() -> {});
  }

  /** Away from the day that is open. */
  private void leave() {
    leaveDay();
    parts.days().close();
    parts.texts().in(home);
    parts.notices().clear();
    // Seen for a moment more, while files are read; the day behind it takes nothing any more.
    frame.scene().getRoot().setDisable(true);
  }

  /**
   * To the list of days.
   *
   * @param then once it is shown
   */
  private void chooseDay(Runnable then) {
    var unused =
        CompletableFuture.supplyAsync(() -> Choice.read(parts.days(), parts.dataFolder()))
            .thenAcceptAsync(
                choice -> {
                  if (!over) {
                    showFirst(choice);
                    then.run();
                  }
                },
                parts.fx());
  }

  private void leaveDay() {
    parts.clock().stop();
    shown.ifPresent(Closer::close);
    shown = Optional.empty();
    day = Optional.empty();
  }

  /** The past days over the list of days; from an open day it has its own screen. */
  private void showArchive() {
    var before = frame.scene().getRoot();
    Runnable leave = () -> put(before);
    var screen =
        new ArchiveScreen(parts.texts(), parts.source(), parts.archive(), new PastDays(), leave);
    var place = new NoticePlace(screen.view(), new NoticeStrip(parts.texts(), parts.notices()));
    new KeyTable()
        .inField(
            "Esc",
            "shell.back",
            () -> {
              if (!screen.back()) {
                screen.detach();
                leave.run();
              }
            })
        .listenOn(place);
    put(place);
    screen.attach();
  }

  /** What the archive asks for. */
  private final class PastDays implements ArchiveActions {
    /** The open day is only shown as it was. */
    @Override
    public void look(String past, Optional<Instant> at) {
      var open = day.filter(one -> one.isOf(past));
      if (open.isPresent()) {
        open.get().shell().lookAt(at.orElseGet(parts.source()::instant));
        return;
      }
      leave();
      var unused =
          parts
              .days()
              .look(past)
              .exceptionally(failure -> new Opened.Failed(Unexpected.problem(failure)))
              .thenAcceptAsync(opened -> looked(opened, at), parts.fx());
    }

    @Override
    public void setUpFrom(String past) {
      if (day.isPresent()) {
        parts.days().settings().put(Days.OPEN, "");
        leave();
      }
      chooseDay(() -> former.ifPresent(first -> first.setUpFrom(past)));
    }
  }

  private void looked(Opened opened, Optional<Instant> at) {
    switch (opened) {
      case OpenDay day -> {
        showDay(day, Optional.of(DayWindow.REVIEW));
        at.ifPresent(moment -> this.day.ifPresent(one -> one.shell().lookAt(moment)));
      }
      case Opened.Rejected rejected ->
          chooseDay(() -> parts.notices().show(new Notice.Refused(rejected.reason())));
      case Opened.Failed failed ->
          chooseDay(() -> parts.notices().show(new Notice.Broken(failed.problem())));
    }
  }

  /** A day that is open, or on its way, is closed first. */
  private void end(Optional<Throwable> failure) {
    over = true;
    leaveDay();
    var unused =
        parts
            .days()
            .close()
            .thenRun(
                () ->
                    failure.ifPresentOrElse(
                        ended::completeExceptionally, () -> ended.complete(null)));
  }

  /** Calls {@code usable}, once, when what the window shows was laid out and can be used. */
  public void whenUsable(Runnable usable) {
    frame.whenUsable(() -> parts.fx().execute(usable));
  }

  public void close() {
    stage.close();
  }

  /**
   * Closes the day behind the window, which may be ending as well and is not asked: from any
   * thread.
   *
   * @return never fails
   */
  public CompletableFuture<Void> closeDayNow() {
    return parts.days().close();
  }

  /** Shows a problem of the laptop's own, beside whatever is shown now. */
  public void report(Problem problem) {
    parts.notices().show(new Notice.Broken(problem));
  }

  /** At an edge of the screen: another window of this app stands at the other one. */
  public void standAt(Side side) {
    frame.standAt(side);
  }

  /** In front of every other window, from wherever it was. */
  public void bringToFront() {
    if (!over) {
      frame.bringToFront();
    }
  }
}
