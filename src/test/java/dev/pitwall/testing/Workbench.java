package dev.pitwall.testing;

import dev.pitwall.archive.Archive;
import dev.pitwall.backup.Backup;
import dev.pitwall.blobs.Blobs;
import dev.pitwall.command.verbs.DayVerbs;
import dev.pitwall.core.Days;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Snapshot;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.inbox.DayInbox;
import dev.pitwall.inbox.Network;
import dev.pitwall.inbox.Reach;
import dev.pitwall.log.EventLog;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.report.bundle.BundleImport;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.team.day.Team;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.ScreenContext;
import dev.pitwall.ui.Screens;
import dev.pitwall.ui.archive.ArchiveActions;
import dev.pitwall.ui.content.ArrivingBlob;
import dev.pitwall.ui.content.ContentReader;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notices;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.Screen;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.output.Outputs;
import dev.pitwall.ui.scores.ScoresScreen;
import dev.pitwall.ui.shell.Shell;
import dev.pitwall.ui.welcome.Choice;
import dev.pitwall.ui.welcome.FirstView;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/**
 * Everything a screen's constructor takes, around a real replica of a day in memory at a fixed
 * moment. Make it in the test method, on the JavaFX thread.
 */
public final class Workbench implements AutoCloseable {
  /** Of a laptop without past days. */
  public static final Archive NO_ARCHIVE =
      new Archive(Path.of("no-such-folder"), MemoryDays.none(SampleDay.NOW));

  /** Nothing comes of asking for one. */
  public static final ArchiveActions NO_PAST_DAYS =
      new ArchiveActions() {
        @Override
        public void look(String folder, Optional<Instant> at) {}

        @Override
        public void setUpFrom(String folder) {}
      };

  public final FxTexts texts;
  public final FxClock clock;
  public final Look look = new Look();
  public final Notices notices = new Notices();
  public final FxSnapshots snapshots = new FxSnapshots(Platform::runLater);
  public final FxLatest<Team.Picture> teamPictures = new FxLatest<>(Platform::runLater);

  /** A team of which tests tell who is here. */
  public final FakeTeam team = new FakeTeam();

  /** Servers of which tests tell what they answer. */
  public final FakeEvidence evidence = new FakeEvidence();

  public final MapSettings settings = new MapSettings();
  public final IdSource ids = new IdSource(new Random(42));

  /** Those that come with the app. */
  public final ObjectProperty<ProfileCatalog.Found> profiles =
      new SimpleObjectProperty<>(MemoryDays.PROFILES.profiles());

  /** Of a door that nobody opened. */
  public final SimpleObjectProperty<Reach> reach =
      new SimpleObjectProperty<>(
          new Reach.Open(7400, false, "0123456789abcdefghjkmnpqrs", new Network.Off()));

  /** Those from which something came and that the day does not know. */
  public final SimpleObjectProperty<List<String>> hosts = new SimpleObjectProperty<>(List.of());

  public final FakeInbox inbox = new FakeInbox();
  public final FxLatest<DayInbox.Picture> inboxPictures = new FxLatest<>(Platform::runLater);

  public final FakeBackup backup = new FakeBackup();
  public final FxLatest<Backup.Picture> backupPictures = new FxLatest<>(Platform::runLater);

  /** What the bar and the war room share. */
  public final AlertsNow now;

  /** Empty at first. */
  public final Blobs blobs = TestBlobs.open();

  public final FakeVoice voice = new FakeVoice();
  public final Desk desk;
  public final Outputs outputs;
  public final Replica replica;
  public final InstantSource source;

  private final List<Shell> windows = new ArrayList<>();

  private Workbench(EventLog log, Instant now, Language language) {
    source = InstantSource.fixed(now);
    texts = new FxTexts(new Texts(language, SampleDay.ZONE));
    clock = new FxClock(source);
    this.now = new AlertsNow(texts, clock);
    replica = new Replica(log, source, Optional.of(SampleDay.MEI));
    replica.listen(snapshots);
    snapshots.show(replica.snapshot());
    team.listen(teamPictures);
    teamPictures.show(team.now());
    backup.listen(backupPictures);
    backupPictures.show(backup.now());
    inbox.show(reach.get());
    inbox.listen(inboxPictures);
    inboxPictures.show(inbox.now());
    desk = new Desk(replica, notices, Platform::runLater);
    outputs =
        new Outputs(
            clock,
            snapshots,
            notices,
            settings,
            blobs,
            CompletableFuture.supplyAsync(MemoryDays.FORMATS::formats));
  }

  /** The busy day at 17:41:20. */
  public static Workbench full(Language language) {
    return new Workbench(SampleDay.full().log(), SampleDay.NOW, language);
  }

  /** A contest and one member, at 10:02. */
  public static Workbench empty(Language language) {
    return new Workbench(SampleDay.empty().log(), SampleDay.time("10:02"), language);
  }

  /** Any other day, at a moment of it. */
  public static Workbench of(TestDay day, Instant now, Language language) {
    return new Workbench(day.log(), now, language);
  }

  /** A day that is written to another log than that in memory. */
  public static Workbench on(EventLog log, Instant now, Language language) {
    return new Workbench(log, now, language);
  }

  public Snapshot snapshot() {
    return replica.snapshot();
  }

  /** Makes a screen and attaches it to the day, as the window does. */
  public Screen open(ScreenEntry entry) {
    var screen = entry.make().get();
    screen.attach();
    snapshots.listen(screen::show);
    return screen;
  }

  private ContentView content() {
    return new ContentView(
        texts,
        "run-output",
        new ContentReader(blobs),
        work -> Thread.ofVirtual().name("run-output").start(work),
        new ArrivingBlob(texts, team, teamPictures));
  }

  /** The Scores screen alone. */
  public ScoresScreen scores() {
    return new ScoresScreen(
        texts,
        desk,
        clock,
        ids,
        settings,
        outputs,
        MemoryDays.TIMELINES,
        this::content,
        day -> new DayBlobs(blobs, day));
  }

  /** All screens of the window. */
  public List<ScreenEntry> screens() {
    return Screens.of(
        new ScreenContext(
            texts,
            desk,
            clock,
            now,
            ids,
            look,
            notices,
            settings,
            outputs,
            MemoryDays.TIMELINES,
            blobs,
            "~/.local/share/pitwall",
            _ -> false,
            profiles,
            team,
            teamPictures,
            backup,
            backupPictures,
            inbox,
            inboxPictures,
            evidence,
            voice,
            contest -> new DayBlobs(TestBlobs.open(), contest),
            NO_ARCHIVE,
            NO_PAST_DAYS));
  }

  /** The first window over these days, without teams and past days. */
  public FirstView firstView(Days days) {
    return firstView(
        days, new Archive(Path.of("no-such-folder"), MemoryDays.none(source.instant())));
  }

  public FirstView firstView(Days days, Archive archive) {
    return new FirstView(
        texts,
        look,
        days,
        new FakeTeams(),
        new BundleImport(days, source),
        ids,
        Choice.read(days, "/data"),
        notices,
        source.instant(),
        Platform::runLater,
        _ -> {},
        archive,
        () -> {});
  }

  /** The whole window, with one of its screens in view. */
  public Shell window(List<ScreenEntry> entries, ScreenEntry first) {
    var shell =
        new Shell(
            texts,
            clock,
            now,
            desk,
            notices,
            look,
            snapshots,
            teamPictures,
            reach,
            hosts,
            entries,
            ids,
            DayVerbs::of,
            () -> {});
    shell.go(first);
    windows.add(shell);
    return shell;
  }

  /**
   * A window that stays in its scene is styled anew with each other theme until it is collected.
   */
  private static void takeDown(Shell window) {
    if (window.getScene() != null && window.getScene().getRoot() == window) {
      window.getScene().setRoot(new Region());
    }
  }

  @Override
  public void close() {
    if (Platform.isFxApplicationThread()) {
      windows.forEach(Workbench::takeDown);
    }
    snapshots.close();
    replica.close();
  }
}
