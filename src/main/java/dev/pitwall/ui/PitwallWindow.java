package dev.pitwall.ui;

import dev.pitwall.archive.Archive;
import dev.pitwall.backup.Backup;
import dev.pitwall.backup.Backups;
import dev.pitwall.command.verbs.DayVerbs;
import dev.pitwall.core.Closer;
import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Names;
import dev.pitwall.evidence.ssh.SshEvidence;
import dev.pitwall.inbox.DayInbox;
import dev.pitwall.inbox.Inboxes;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.timeline.TimelineFiles;
import dev.pitwall.speech.SystemVoice;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.Teams;
import dev.pitwall.text.Language;
import dev.pitwall.ui.archive.ArchiveActions;
import dev.pitwall.ui.archive.ArchiveScreen;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.fx.Throttle;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.ThingName;
import dev.pitwall.ui.kit.keys.KeyTable;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.manual.ManualPane;
import dev.pitwall.ui.output.Outputs;
import dev.pitwall.ui.shell.DayLease;
import dev.pitwall.ui.shell.NoticePlace;
import dev.pitwall.ui.shell.NoticeStrip;
import dev.pitwall.ui.shell.Shell;
import dev.pitwall.ui.welcome.Choice;
import dev.pitwall.ui.welcome.FirstView;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The one window: the list of days, or an open day. */
public final class PitwallWindow {
  /** An old projector, or half of a screen beside an editor. */
  static final double LEAST_WIDTH = 800;

  static final double LEAST_HEIGHT = 600;

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  /** Of the manual, about the list of days. */
  private static final Optional<String> FIRST_CHAPTER = Optional.of("start");

  private final Stage stage;
  private final DaySwitcher days;

  /** Opens days by itself, and closes each again before another is opened. */
  private final BundleImport bundles;

  private final Archive archive;

  private final Teams teams;
  private final Inboxes inboxes;
  private final Backups backups;
  private final FxTexts texts;
  private final Look look = new Look();

  /**
   * Under which this laptop remembers the screen last shown of a day, with its folder behind it.
   */
  private static final String SCREEN = "screen.";

  private final Notices notices = new Notices();
  private final FxClock clock;
  private final InstantSource source;
  private final IdSource ids;
  private final Executor fx;
  private final ZoneId home;
  private final String dataFolder;
  private final CompletableFuture<Void> ended;
  private final Scene scene = new Scene(new BorderPane(), WIDTH, HEIGHT);

  /** What the window holds of the open day, whose replica is the switcher's to close. */
  private Optional<Closer> shown = Optional.empty();

  /** What is shown of the open day. */
  private Optional<Shell> shell = Optional.empty();

  /** The folder of the open day. */
  private Optional<String> folder = Optional.empty();

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
    this.days = new DaySwitcher(days);
    this.bundles = new BundleImport(days, source);
    this.archive = new Archive(Path.of(dataFolder), days);
    this.teams = teams;
    this.inboxes = inboxes;
    this.backups = backups;
    this.texts = texts;
    this.source = source;
    this.ids = ids;
    this.fx = fx;
    this.home = texts.now().zone();
    this.dataFolder = dataFolder;
    this.ended = ended;
    this.clock = new FxClock(source);
    memory.attach(days.settings(), texts, look, chosen);
    look.dress(scene);
    stage.setScene(scene);
    // A screen of 1080 lines at 200 % has 540: the window's foot must not be out of sight there.
    var screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    stage.titleProperty().bind(texts.text("app.name"));
    stage.setOnHidden(_ -> end(Optional.empty()));
  }

  /**
   * Opens the window: on the day that is being opened, or on the list of days when there is none.
   *
   * @param choice the list, for when there is none
   */
  public void show(CompletableFuture<Optional<Opened>> opening, CompletableFuture<Choice> choice) {
    days.opensAlready(opening);
    var unused =
        opening
            .exceptionally(failure -> Optional.of(new Opened.Failed(Unexpected.problem(failure))))
            .thenApplyAsync(this::start)
            .thenAcceptBothAsync(choice, this::begin, fx)
            .whenComplete(
                (_, failure) -> {
                  if (failure != null) {
                    fx.execute(() -> end(Optional.of(failure)));
                  }
                });
  }

  /** With the screen on which this laptop last worked on that day. Reads the settings. */
  private Start start(Optional<Opened> outcome) {
    return new Start(
        outcome,
        outcome
            .filter(OpenDay.class::isInstance)
            .flatMap(day -> days.settings().get(SCREEN + ((OpenDay) day).folder())));
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
      case OpenDay day -> showDay(day, screen);
      case Opened.Rejected rejected -> {
        notices.say(new Notice.Refused(rejected.reason()));
        showFirst(choice);
      }
      case Opened.Failed failed -> {
        notices.say(new Notice.Broken(failed.problem()));
        showFirst(choice);
      }
    }
  }

  private void showFirst(Choice choice) {
    choice.problems().forEach(this::say);
    var first =
        new FirstView(
            texts,
            look,
            days,
            teams,
            bundles,
            ids,
            choice,
            notices,
            source.instant(),
            fx,
            day -> showDay(day, Optional.empty()),
            archive,
            this::showArchive);
    former.ifPresent(first::goOnFrom);
    former = Optional.of(first);
    put(withManual(first));
    first.focusFirst();
    // A window that is only now being shown gives the focus to its first button.
    fx.execute(first::focusFirst);
  }

  /** The list of days has no shell: the keys of the manual and its links are heard here. */
  private Parent withManual(FirstView first) {
    var manual = new ManualPane(texts, first);
    var root = new NoticePlace(manual, new NoticeStrip(texts, notices));
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
   * @param screen the id of the first to be shown; the war room where it is not known
   */
  private void showDay(OpenDay day, Optional<String> screen) {
    if (over) {
      return;
    }
    // What was said about the list of days is not about this one.
    notices.clear();
    var replica = day.replica();
    // From the first part on: what could not be built to the end is closed as well.
    var parts = new Closer();
    shown = Optional.of(parts);
    var snapshots = new FxSnapshots(new Throttle(fx));
    parts.add(snapshots::close);
    var desk = new Desk(replica, notices, snapshots.inStep(fx));
    replica.listen(snapshots);
    snapshots.show(replica.snapshot());
    replica.snapshot().day().contest().map(Contest::zone).ifPresent(texts::in);
    // What the day hears of the window it hears through its lease, and no longer than that.
    var lease = parts.add(DayLease.of(texts, clock, look));
    var outputs =
        new Outputs(lease.clock(), snapshots, notices, days.settings(), day.blobs(), formats());
    parts.add(outputs::close);
    var now = new AlertsNow(lease.texts(), lease.clock());
    // Before the team: the last copy is made when nothing comes from there any more.
    var backup = backups.open(day);
    var copies = new FxLatest<Backup.Picture>(fx);
    parts.add(copies::close);
    parts.add(backup.listen(copies)::run);
    copies.show(backup.now());
    var team = teams.link(day);
    var pictures = new FxLatest<Team.Picture>(new Throttle(fx));
    parts.add(pictures::close);
    parts.add(team.listen(pictures)::run);
    pictures.show(team.now());
    var inbox = inboxes.of(day);
    var doors = new FxLatest<DayInbox.Picture>(fx);
    parts.add(doors::close);
    parts.add(inbox.listen(doors)::run);
    doors.show(inbox.now());
    var reach = new SimpleObjectProperty<>(inbox.now().reach());
    doors.listen(newest -> reach.set(newest.reach()));
    var hosts = new SimpleObjectProperty<>(inbox.now().hosts());
    doors.listen(newest -> hosts.set(newest.hosts()));
    // Once the window can be used: opening the door must not hold it up.
    var unused = shownOnce().thenRun(inbox::open);
    var entries =
        Screens.of(
            new ScreenContext(
                lease.texts(),
                desk,
                lease.clock(),
                now,
                ids,
                lease.look(),
                notices,
                days.settings(),
                outputs,
                new TimelineFiles(),
                day.blobs(),
                dataFolder,
                taken(day.folder()),
                profiles(),
                team,
                pictures,
                backup,
                copies,
                inbox,
                doors,
                day.owns(new SshEvidence(source)),
                day.owns(new SystemVoice()),
                contest -> new DayBlobs(day.blobs(), contest),
                archive,
                new PastDays()));
    var shell =
        new Shell(
            lease.texts(),
            lease.clock(),
            now,
            desk,
            notices,
            lease.look(),
            snapshots,
            pictures,
            reach,
            hosts,
            entries,
            ids,
            DayVerbs::of,
            this::closeDay);
    parts.add(shell::close);
    this.shell = Optional.of(shell);
    this.folder = Optional.of(day.folder());
    if (!day.toLookAt()) {
      // Whoever starts again, after a crash or a closed window, is back on this day at once.
      days.settings().put(Days.OPEN, day.folder());
    }
    shell.go(
        entries.stream()
            .filter(entry -> screen.equals(Optional.of(entry.id())))
            .findFirst()
            .orElse(entries.getFirst()));
    shell
        .screen()
        .subscribe(
            shown ->
                shown.ifPresent(
                    id -> {
                      remember(day, id);
                      present(team, shell);
                    }));
    shell.edited().subscribe(_ -> present(team, shell));
    put(shell);
    whenUsable(
        () -> {
          if (scene.getRoot() == shell) {
            shell.prepareWhenIdle();
          }
        });
    clock.start();
    shell.requestFocus();
  }

  /** Where somebody worked on it; whoever only looks works elsewhere. */
  private void remember(OpenDay day, String screen) {
    if (!day.toLookAt()) {
      days.settings().put(SCREEN + day.folder(), screen);
    }
  }

  /** What teammates see of this laptop. */
  private static void present(Team team, Shell shell) {
    var editing = shell.edited().getValue().flatMap(ThingName::of).orElse("");
    team.present(shell.screen().get().orElse(""), editing);
  }

  private void put(Parent root) {
    scene.setRoot(root);
  }

  /** When the window can be used: what nobody sees at first must not hold it up. */
  private CompletableFuture<Void> shownOnce() {
    var shownOnce = new CompletableFuture<Void>();
    whenUsable(() -> shownOnce.complete(null));
    return shownOnce;
  }

  /** Other days' names do not change while this day is open, and nobody types before they came. */
  private Predicate<String> taken(String folder) {
    var names =
        shownOnce()
            .thenApplyAsync(
                _ ->
                    days.known().stream()
                        .filter(day -> !day.folder().equals(folder))
                        .map(day -> Names.plain(day.name()))
                        .collect(Collectors.toSet()))
            .exceptionally(
                failure -> {
                  fx.execute(() -> say(Unexpected.problem(failure)));
                  return Set.of();
                });
    return name -> names.getNow(Set.of()).contains(Names.plain(name));
  }

  /** Their files are read beside the open day; whoever chooses one waits for them. */
  private ObservableValue<ProfileCatalog.Found> profiles() {
    var found = new SimpleObjectProperty<>(ProfileCatalog.Found.NOTHING);
    var unused =
        shownOnce()
            .thenApplyAsync(_ -> days.profiles())
            .whenCompleteAsync(
                (read, failure) -> {
                  if (failure == null) {
                    found.set(read);
                  } else {
                    say(Unexpected.problem(failure));
                  }
                },
                fx);
    return found;
  }

  /** Those of this laptop, read beside the open day. */
  private CompletableFuture<FormatCatalog.Found> formats() {
    return CompletableFuture.supplyAsync(days::formats);
  }

  private void closeDay() {
    days.settings().put(Days.OPEN, "");
    leave();
    chooseDay(() -> {});
  }

  /** Away from the day that is open. */
  private void leave() {
    leaveDay();
    days.close();
    texts.in(home);
    notices.clear();
    // Seen for a moment more, while files are read; the day behind it takes nothing any more.
    scene.getRoot().setDisable(true);
  }

  /**
   * To the list of days.
   *
   * @param then once it is shown
   */
  private void chooseDay(Runnable then) {
    var unused =
        CompletableFuture.supplyAsync(() -> Choice.read(days, dataFolder))
            .thenAcceptAsync(
                choice -> {
                  if (!over) {
                    showFirst(choice);
                    then.run();
                  }
                },
                fx);
  }

  private void leaveDay() {
    clock.stop();
    shown.ifPresent(Closer::close);
    shown = Optional.empty();
    shell = Optional.empty();
    folder = Optional.empty();
  }

  /** The past days over the list of days; from an open day it has its own screen. */
  private void showArchive() {
    var before = scene.getRoot();
    Runnable leave = () -> put(before);
    var screen = new ArchiveScreen(texts, source, archive, new PastDays(), leave);
    var place = new NoticePlace(screen.view(), new NoticeStrip(texts, notices));
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
      if (shell.isPresent() && folder.equals(Optional.of(past))) {
        shell.get().lookAt(at.orElseGet(source::instant));
        return;
      }
      leave();
      var unused =
          days.look(past)
              .exceptionally(failure -> new Opened.Failed(Unexpected.problem(failure)))
              .thenAcceptAsync(opened -> looked(opened, at), fx);
    }

    @Override
    public void setUpFrom(String past) {
      if (shell.isPresent()) {
        days.settings().put(Days.OPEN, "");
        leave();
      }
      chooseDay(() -> former.ifPresent(first -> first.setUpFrom(past)));
    }
  }

  private void looked(Opened opened, Optional<Instant> at) {
    switch (opened) {
      case OpenDay day -> {
        showDay(day, Optional.of("review"));
        at.ifPresent(moment -> shell.ifPresent(one -> one.lookAt(moment)));
      }
      case Opened.Rejected rejected ->
          chooseDay(() -> notices.say(new Notice.Refused(rejected.reason())));
      case Opened.Failed failed ->
          chooseDay(() -> notices.say(new Notice.Broken(failed.problem())));
    }
  }

  /** A day that is open, or on its way, is closed first. */
  private void end(Optional<Throwable> failure) {
    over = true;
    leaveDay();
    var unused =
        days.close()
            .thenRun(
                () ->
                    failure.ifPresentOrElse(
                        ended::completeExceptionally, () -> ended.complete(null)));
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

  /** At an edge of the screen: another window of this app stands at the other one. */
  public void standAt(Side side) {
    var room = Screen.getPrimary().getVisualBounds();
    boolean left = side == Side.LEFT;
    stage.setX(left ? room.getMinX() : Math.max(room.getMinX(), room.getMaxX() - WIDTH));
    stage.setY(left ? room.getMinY() : Math.max(room.getMinY(), room.getMaxY() - HEIGHT));
  }

  /** In front of every other window, from wherever it was. */
  public void bringToFront() {
    if (over) {
      return;
    }
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }
}
