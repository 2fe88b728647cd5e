package dev.pitwall;

import dev.pitwall.cli.AppLauncher;
import dev.pitwall.cli.CannotGoOn;
import dev.pitwall.cli.LaunchOptions;
import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.FolderDays;
import dev.pitwall.core.SampleCatalog;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.inbox.LaptopInboxes;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.LogFailure;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.TeamKeyStore;
import dev.pitwall.problem.Problem;
import dev.pitwall.profiles.FormatFiles;
import dev.pitwall.profiles.ProfileFiles;
import dev.pitwall.team.day.LaptopTeams;
import dev.pitwall.ui.PitwallApp;
import dev.pitwall.ui.PitwallWindow;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/** The doors of this laptop: its data folder and its display. */
final class DesktopLauncher implements AppLauncher, AutoCloseable {
  /** Within the laptop's own folder: the keys of its teams. */
  private static final String TEAMS = "teams";

  private final SampleCatalog samples;
  private final Path laptopFolder;
  private final String laptop;
  private final IdSource ids;
  private final Clock clock;
  private Optional<DataFolder> folder = Optional.empty();

  /**
   * @param laptop its name, for teammates
   */
  DesktopLauncher(
      SampleCatalog samples, Path laptopFolder, String laptop, IdSource ids, Clock clock) {
    this.samples = samples;
    this.laptopFolder = laptopFolder;
    this.laptop = laptop;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Days days(Path dataFolder) throws CannotGoOn {
    return daysIn(open(dataFolder));
  }

  @Override
  public List<DayInUse> inUse(Path dataFolder) throws CannotGoOn {
    try {
      return DayInUse.of(dataFolder.toAbsolutePath().normalize());
    } catch (LogFailure e) {
      throw new CannotGoOn(e.problem());
    }
  }

  private DataFolder open(Path dataFolder) throws CannotGoOn {
    try {
      var opened = DataFolder.open(dataFolder, LaptopFolder.open(laptopFolder), ids);
      folder = Optional.of(opened);
      return opened;
    } catch (LogFailure e) {
      throw new CannotGoOn(e.problem());
    }
  }

  private Days daysIn(DataFolder opened) {
    var formats = new FormatFiles(opened.root().resolve("formats"));
    var profiles = new ProfileFiles(opened.root().resolve("profiles"), formats);
    return new FolderDays(opened, samples, profiles, formats, ids, clock);
  }

  @Override
  public void window(LaunchOptions wish) throws CannotGoOn {
    if (noDisplay()) {
      throw new CannotGoOn(Problem.of(Problem.Kind.NO_DISPLAY));
    }
    var opened = openOrShowTheOther(wish.dataFolder());
    var days = daysIn(opened);
    var teams =
        new LaptopTeams(
            days.settings(),
            new TeamKeyStore(laptopFolder.resolve(TEAMS)),
            ids,
            clock,
            new SecureRandom(),
            laptop,
            HostPort.DEFAULT_PORT);
    var inboxes =
        new LaptopInboxes(days, laptopFolder, opened.root(), ids, clock, new SecureRandom());
    var ended = new CompletableFuture<Void>();
    try {
      PitwallApp.launch(
          days,
          teams,
          inboxes,
          opening(days, wish),
          wish.language(),
          clock,
          ids,
          opened.root().toString(),
          window -> {
            listen(opened, window);
            StartReport.writeIfAsked(window);
          },
          ended);
    } catch (UnsupportedOperationException e) {
      throw new CannotGoOn(Problem.of(Problem.Kind.NO_DISPLAY));
    }
    await(ended);
  }

  /** A second start shows the first one's window, and says so. */
  private DataFolder openOrShowTheOther(Path dataFolder) throws CannotGoOn {
    try {
      return open(dataFolder);
    } catch (CannotGoOn e) {
      if (e.problem().kind() == Problem.Kind.FOLDER_IN_USE && DataFolder.askToShow(dataFolder)) {
        throw new CannotGoOn(
            Problem.of(Problem.Kind.SHOWN_INSTEAD, e.problem().facts().getFirst()));
      }
      throw e;
    }
  }

  /** JavaFX draws through X11 on Linux; without a display it would say so with a stack trace. */
  private static boolean noDisplay() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
        && System.getenv("DISPLAY") == null
        && System.getProperty("glass.platform") == null;
  }

  /** The sample that was asked for, else the day that was open when the window was last closed. */
  private static CompletableFuture<Optional<Opened>> opening(Days days, LaunchOptions wish) {
    if (wish.sample().isPresent()) {
      return days.openSample(wish.sample().get()).thenApply(Optional::of);
    }
    return CompletableFuture.supplyAsync(() -> days.settings().get(Days.OPEN))
        .thenCompose(
            last ->
                last.filter(name -> !name.isBlank())
                    .map(name -> days.open(name).thenApply(Optional::of))
                    .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
  }

  private static void listen(DataFolder opened, PitwallWindow window) {
    // Whatever nobody caught is said in the window: the day goes on, what is shown is on disk.
    Thread.setDefaultUncaughtExceptionHandler(
        (_, error) -> Platform.runLater(() -> window.say(Unexpected.problem(error))));
    opened.onProblem(problem -> Platform.runLater(() -> window.say(problem)));
    try {
      opened.onShowRequest(() -> Platform.runLater(window::bringToFront));
    } catch (LogFailure e) {
      window.say(e.problem());
    }
  }

  /** A window that could not be opened is a defect, and told as one. */
  private static void await(CompletableFuture<Void> ended) {
    try {
      ended.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The window could not be opened", e.getCause());
    }
  }

  @Override
  public void close() {
    folder.ifPresent(DataFolder::close);
    folder = Optional.empty();
  }
}
