package dev.pitwall.ui;

import dev.pitwall.backup.Backup;
import dev.pitwall.command.verbs.DayVerbs;
import dev.pitwall.core.Closer;
import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Names;
import dev.pitwall.evidence.ssh.SshEvidence;
import dev.pitwall.inbox.DayInbox;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.profiles.ProfileCatalog;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.timeline.TimelineFiles;
import dev.pitwall.speech.SystemVoice;
import dev.pitwall.team.day.Team;
import dev.pitwall.ui.archive.ArchiveActions;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxSnapshots;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.fx.Throttle;
import dev.pitwall.ui.kit.AlertsNow;
import dev.pitwall.ui.kit.ScreenEntry;
import dev.pitwall.ui.kit.ThingName;
import dev.pitwall.ui.output.Outputs;
import dev.pitwall.ui.shell.DayLease;
import dev.pitwall.ui.shell.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * An open day in the window: its shell with its screens, and everything they follow. The day itself
 * is the switcher's to close.
 */
final class DayWindow {
  /** The id of the screen that looks back at a day. */
  static final String REVIEW = "review";

  /** Organisers reboot and test again right after the end; a round left open later is forgotten. */
  private static final Duration ROUND_AFTER_THE_END = Duration.ofHours(2);

  private final WindowParts window;
  private final OpenDay day;
  private final CompletableFuture<Void> usable;
  private final Team team;
  private final List<ScreenEntry> entries;
  private final Shell shell;

  /**
   * @param parts takes what has to be closed, from the first part on: also what could not be built
   *     to the end is closed
   * @param usable when the window can be used: what nobody sees at first must not hold it up
   * @param pastDays what the window does with one of them
   * @param closeDay goes back to the list of days
   */
  DayWindow(
      WindowParts window,
      OpenDay day,
      Closer parts,
      CompletableFuture<Void> usable,
      ArchiveActions pastDays,
      Runnable closeDay) {
    this.window = window;
    this.day = day;
    this.usable = usable;
    var texts = window.texts();
    var notices = window.notices();
    var replica = day.replica();
    var snapshots = new FxSnapshots(new Throttle(window.fx()));
    parts.add(snapshots::close);
    var desk = new Desk(replica, notices, snapshots.inStep(window.fx()));
    replica.listen(snapshots);
    snapshots.show(replica.snapshot());
    replica.snapshot().day().contest().map(Contest::zone).ifPresent(texts::in);
    // What the day hears of the window it hears through its lease, and no longer than that.
    var lease = parts.add(DayLease.of(texts, window.clock(), window.look()));
    var settings = window.days().settings();
    var outputs = new Outputs(lease.clock(), snapshots, notices, settings, day.blobs(), formats());
    parts.add(outputs::close);
    var now = new AlertsNow(lease.texts(), lease.clock());
    // Before the team: the last copy is made when nothing comes from there any more.
    var backup = window.backups().open(day);
    var copies = new FxLatest<Backup.Picture>(window.fx());
    parts.add(copies::close);
    parts.add(backup.listen(copies)::run);
    copies.show(backup.now());
    team = window.teams().link(day);
    var pictures = new FxLatest<Team.Picture>(new Throttle(window.fx()));
    parts.add(pictures::close);
    parts.add(team.listen(pictures)::run);
    pictures.show(team.now());
    var inbox = window.inboxes().of(day);
    var doors = new FxLatest<DayInbox.Picture>(window.fx());
    parts.add(doors::close);
    parts.add(inbox.listen(doors)::run);
    doors.show(inbox.now());
    var reach = new SimpleObjectProperty<>(inbox.now().reach());
    doors.listen(newest -> reach.set(newest.reach()));
    var hosts = new SimpleObjectProperty<>(inbox.now().hosts());
    doors.listen(newest -> hosts.set(newest.hosts()));
    // Once the window can be used: opening the door must not hold it up.
    var unused = usable.thenRun(inbox::open);
    entries =
        Screens.of(
            new ScreenContext(
                lease.texts(),
                desk,
                lease.clock(),
                now,
                window.ids(),
                lease.look(),
                notices,
                settings,
                outputs,
                new TimelineFiles(),
                day.blobs(),
                window.dataFolder(),
                taken(),
                profiles(),
                team,
                pictures,
                backup,
                copies,
                inbox,
                doors,
                day.owns(new SshEvidence(window.source())),
                day.owns(new SystemVoice()),
                contest -> new DayBlobs(day.blobs(), contest),
                window.archive(),
                pastDays));
    shell =
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
            window.ids(),
            DayVerbs::of,
            closeDay);
    parts.add(shell::close);
    if (!day.toLookAt()) {
      // Whoever starts again, after a crash or a closed window, is back on this day at once.
      settings.put(Days.OPEN, day.folder());
    }
  }

  Shell shell() {
    return shell;
  }

  /**
   * Shows the first screen; from now on the screen in view is remembered and shown to teammates.
   *
   * @param screen its id while the contest goes on; the war room where it is not known. A day that
   *     is over opens on its review, if it has runs and no round of reboots goes on.
   */
  void begin(Optional<String> screen) {
    var first = isToLookBackAt() ? Optional.of(REVIEW) : screen;
    shell.go(
        entries.stream()
            .filter(entry -> first.equals(Optional.of(entry.id())))
            .findFirst()
            .orElse(entries.getFirst()));
    shell
        .screen()
        .subscribe(
            shown ->
                shown.ifPresent(
                    id -> {
                      remember(id);
                      present();
                    }));
    shell.edited().subscribe(_ -> present());
  }

  /**
   * Of a day without a run there is nothing to look back at: it may have been made just now. And in
   * an open round of reboots the work goes on for a while after the end.
   */
  private boolean isToLookBackAt() {
    var now = window.source().instant();
    var today = day.replica().snapshot().day();
    var until = today.openRound().isPresent() ? ROUND_AFTER_THE_END : Duration.ZERO;
    return !today.runs().isEmpty()
        && today
            .contest()
            .filter(one -> one.phase(now) == Contest.Phase.OVER)
            .filter(one -> !now.isBefore(one.end().plus(until)))
            .isPresent();
  }

  boolean isOf(String folder) {
    return day.folder().equals(folder);
  }

  /** Where somebody worked on it; whoever only looks works elsewhere. */
  private void remember(String screen) {
    if (!day.toLookAt()) {
      window.lastScreen(day.folder(), screen);
    }
  }

  /** What teammates see of this laptop. */
  private void present() {
    var editing = shell.edited().getValue().flatMap(ThingName::of).orElse("");
    team.present(shell.screen().get().orElse(""), editing);
  }

  /** Other days' names do not change while this day is open, and nobody types before they came. */
  private Predicate<String> taken() {
    var names =
        usable
            .thenApplyAsync(
                _ ->
                    window.days().known().stream()
                        .filter(known -> !known.folder().equals(day.folder()))
                        .map(known -> Names.plain(known.name()))
                        .collect(Collectors.toSet()))
            .exceptionally(
                failure -> {
                  window.fx().execute(() -> report(Unexpected.problem(failure)));
                  return Set.of();
                });
    return name -> names.getNow(Set.of()).contains(Names.plain(name));
  }

  /** Their files are read beside the open day; whoever chooses one waits for them. */
  private ObservableValue<ProfileCatalog.Found> profiles() {
    var found = new SimpleObjectProperty<>(ProfileCatalog.Found.NOTHING);
    var unused =
        usable
            .thenApplyAsync(_ -> window.days().profiles())
            .whenCompleteAsync(
                (read, failure) -> {
                  if (failure == null) {
                    found.set(read);
                  } else {
                    report(Unexpected.problem(failure));
                  }
                },
                window.fx());
    return found;
  }

  /** Those of this laptop, read beside the open day. */
  private CompletableFuture<FormatCatalog.Found> formats() {
    return CompletableFuture.supplyAsync(window.days()::formats);
  }

  private void report(Problem problem) {
    window.notices().show(new Notice.Broken(problem));
  }
}
