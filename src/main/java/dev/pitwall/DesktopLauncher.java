package dev.pitwall;

import dev.pitwall.cli.AppLauncher;
import dev.pitwall.cli.CannotGoOn;
import dev.pitwall.cli.LaunchOptions;
import dev.pitwall.core.DayInUse;
import dev.pitwall.core.Days;
import dev.pitwall.core.Days.Opened;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.SampleCatalog;
import dev.pitwall.core.Unexpected;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.laptop.DataFolder;
import dev.pitwall.laptop.LaptopFolder;
import dev.pitwall.log.FolderTrouble;
import dev.pitwall.log.LogFailure;
import dev.pitwall.net.Listening;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.PitwallApp;
import dev.pitwall.ui.PitwallApp.Start;
import dev.pitwall.ui.PitwallWindow;
import dev.pitwall.ui.WallWindow;
import dev.pitwall.wall.page.WallSite;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Side;

/** The doors of this laptop: its data folder and its display. */
final class DesktopLauncher implements AppLauncher, AutoCloseable {
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
    return Laptop.days(open(dataFolder), samples, ids, clock);
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

  @Override
  public void window(LaunchOptions options) throws CannotGoOn {
    if (noDisplay()) {
      throw new CannotGoOn(Problem.of(Problem.Kind.NO_DISPLAY));
    }
    var root = options.dataFolder().toAbsolutePath().normalize();
    var days = daysOrToReadOnly(options.dataFolder());
    var here = Laptop.of(root, days, laptopFolder, laptop, ids, clock);
    var ended = new CompletableFuture<Void>();
    var opening = opening(here.days(), options);
    var shown = new AtomicReference<Optional<PitwallWindow>>(Optional.empty());
    launch(
        List.of(
            start(
                here,
                opening,
                options.language(),
                window -> {
                  shown.set(Optional.of(window));
                  listen(window);
                  StartReport.writeIfAsked(window);
                },
                ended)));
    try (var _ = new CloseOnTermination(() -> closing(opening, shown.get()))) {
      await(ended);
    }
  }

  /** The day that the start opened, and whichever the window shows since. */
  private static CompletableFuture<Void> closing(
      CompletableFuture<Optional<Opened>> opening, Optional<PitwallWindow> window) {
    var first =
        opening.thenAcceptAsync(
            opened ->
                opened
                    .filter(OpenDay.class::isInstance)
                    .map(OpenDay.class::cast)
                    .ifPresent(OpenDay::close));
    return window.map(one -> CompletableFuture.allOf(first, one.closeDayNow())).orElse(first);
  }

  private static Start start(
      Laptop laptop,
      CompletableFuture<Optional<Opened>> opening,
      Optional<Language> language,
      Consumer<PitwallWindow> made,
      CompletableFuture<Void> ended) {
    var folder = laptop.root().toString();
    return new Start(
        laptop.days(),
        laptop.teams(),
        laptop.inboxes(),
        laptop.backups(),
        opening,
        language,
        folder,
        made,
        ended);
  }

  private void launch(List<Start> starts) throws CannotGoOn {
    try {
      PitwallApp.launch(starts, clock, ids);
    } catch (UnsupportedOperationException e) {
      throw new CannotGoOn(Problem.of(Problem.Kind.NO_DISPLAY));
    }
  }

  @Override
  public void desk(Optional<Language> language) throws CannotGoOn {
    if (noDisplay()) {
      throw new CannotGoOn(Problem.of(Problem.Kind.NO_DISPLAY));
    }
    try (var desk = new Desk(Files.createTempDirectory("pitwall-desk"), samples, ids, clock)) {
      var mine = desk.open();
      var theirs = desk.join(mine);
      // Both windows come at once, when the second laptop has joined.
      var opening = theirs.thenCombine(mine, (_, opened) -> Optional.of(opened));
      var left = new CompletableFuture<Void>();
      var right = new CompletableFuture<Void>();
      launch(
          List.of(
              start(desk.first(), opening, language, window -> window.standAt(Side.LEFT), left),
              start(
                  desk.second(),
                  theirs.thenApply(Optional::of),
                  language,
                  window -> window.standAt(Side.RIGHT),
                  right)));
      await(CompletableFuture.allOf(left, right));
    } catch (LogFailure e) {
      throw new CannotGoOn(e.problem());
    } catch (IOException e) {
      throw new CannotGoOn(
          new Problem(
              Problem.Kind.FOLDER_UNREADABLE,
              List.of(System.getProperty("java.io.tmpdir")),
              e.toString()));
    }
  }

  @Override
  public void wall(PostgresAddress address, Texts texts) throws CannotGoOn {
    if (noDisplay()) {
      throw new CannotGoOn(Problem.of(Problem.Kind.NO_DISPLAY));
    }
    var ended = new CompletableFuture<Void>();
    try {
      WallWindow.launch(
          texts,
          clock,
          receiver -> new PostgresWall(address, clock, new SecureRandom(), receiver),
          ended);
    } catch (UnsupportedOperationException e) {
      throw new CannotGoOn(Problem.of(Problem.Kind.NO_DISPLAY));
    }
    await(ended);
  }

  @Override
  public void wallPage(PostgresAddress address, Texts texts, int port, Consumer<String> serving)
      throws CannotGoOn {
    var random = new SecureRandom();
    try (var site = new WallSite(texts, clock, random)) {
      if (!(site.listen(port) instanceof Listening.Open open)) {
        throw new CannotGoOn(Problem.of(Problem.Kind.WALL_NOT_SERVED, String.valueOf(port)));
      }
      try (var _ = new PostgresWall(address, clock, random, site::show)) {
        serving.accept(site.address(open));
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<String> askSecret(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(terminal -> terminal.readPassword("%s", question))
        .map(String::new);
  }

  /** A folder that cannot be written can be looked at all the same, where there is a day in it. */
  private Days daysOrToReadOnly(Path dataFolder) throws CannotGoOn {
    try {
      return Laptop.days(openOrShowTheOther(dataFolder), samples, ids, clock);
    } catch (CannotGoOn e) {
      if (!FolderTrouble.canStillBeRead(e.problem())) {
        throw e;
      }
      var root = dataFolder.toAbsolutePath().normalize();
      try {
        var days = Laptop.readOnly(root, e.problem(), ids, clock);
        if (days.known().isEmpty()) {
          throw e;
        }
        return days;
      } catch (LogFailure unreadable) {
        throw e;
      }
    }
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
  private static CompletableFuture<Optional<Opened>> opening(Days days, LaunchOptions options) {
    if (options.sample().isPresent()) {
      return days.openSample(options.sample().get()).thenApply(Optional::of);
    }
    return CompletableFuture.supplyAsync(() -> days.settings().get(Days.OPEN))
        .thenCompose(
            last ->
                last.filter(name -> !name.isBlank())
                    .map(name -> days.open(name).thenApply(Optional::of))
                    .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
  }

  private void listen(PitwallWindow window) {
    // Whatever nobody caught is said in the window: the day goes on, what is shown is on disk.
    Thread.setDefaultUncaughtExceptionHandler(
        (_, error) -> Platform.runLater(() -> window.report(Unexpected.problem(error))));
    folder.ifPresent(opened -> listen(opened, window));
  }

  private static void listen(DataFolder opened, PitwallWindow window) {
    opened.onProblem(problem -> Platform.runLater(() -> window.report(problem)));
    try {
      opened.onShowRequest(() -> Platform.runLater(window::bringToFront));
    } catch (LogFailure e) {
      window.report(e.problem());
    }
  }

  /** A window that could not be opened is a defect, and reported as one. */
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
