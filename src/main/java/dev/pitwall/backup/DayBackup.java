package dev.pitwall.backup;

import dev.pitwall.backup.PlaceCopies.Occasion;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Replica;
import dev.pitwall.core.Settings;
import dev.pitwall.core.Snapshot;
import dev.pitwall.core.Unexpected;
import dev.pitwall.problem.Problem;
import dev.pitwall.report.bundle.DayBlobs;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The copies of one open day, on a thread of their own. */
final class DayBackup implements Backup {
  /** Under which this laptop remembers the second folder. */
  static final String CHOSEN = "copies.folder";

  /** The same for a day whose closing did not wait for its copy; with the day's folder behind. */
  static final String UNFINISHED = "copies.unfinished.";

  /** Opening a day comes first. */
  private static final Duration FIRST = Duration.ofSeconds(5);

  /** How often it is asked whether a copy is due. */
  private static final Duration TICK = Duration.ofSeconds(30);

  private final OpenDay day;
  private final Settings settings;
  private final Path data;
  private final InstantSource clock;
  private final Duration closing;
  private final UnaryOperator<OutputStream> disk;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("backup").daemon().factory());
  private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean brokenOff;
  private volatile Picture picture = Picture.NOTHING_YET;
  private List<PlaceCopies> places = List.of();

  /**
   * @param data the data folder
   * @param closing how long closing waits for the last copy
   * @param disk around what is written
   */
  DayBackup(
      OpenDay day,
      Settings settings,
      Path data,
      InstantSource clock,
      Duration closing,
      UnaryOperator<OutputStream> disk) {
    this.day = day;
    this.settings = settings;
    this.data = data;
    this.clock = clock;
    this.closing = closing;
    this.disk = disk;
  }

  DayBackup start() {
    if (day.toLookAt()) {
      // Nothing of it is new, and nothing on the disk is to change.
      picture = new Picture(List.of(), false);
      closed.set(true);
      thread.shutdown();
      return this;
    }
    thread.execute(this::tellOfUnfinished);
    thread.scheduleWithFixedDelay(
        this::tick, FIRST.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  private void tellOfUnfinished() {
    guarded(
        () -> {
          if (settings.get(UNFINISHED + day.folder()).filter(one -> !one.isEmpty()).isPresent()) {
            settings.put(UNFINISHED + day.folder(), "");
            replica().report(Problem.of(Problem.Kind.BACKUP_NOT_FINISHED));
          }
        });
  }

  private Replica replica() {
    return day.replica();
  }

  @Override
  public Picture now() {
    return picture;
  }

  @Override
  public Runnable listen(Consumer<Picture> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** What the clock does twice a minute; for the thread of the copies. */
  void tick() {
    guarded(() -> copy(Occasion.TICK));
  }

  @Override
  public void copyNow() {
    later(() -> copy(Occasion.ASKED));
  }

  @Override
  public void alsoTo(Optional<Path> folder) {
    later(
        () -> {
          settings.put(CHOSEN, folder.map(DayBackup::real).map(Path::toString).orElse(""));
          copy(Occasion.TICK);
        });
  }

  /** Where the links of a path lead that a person chose: from then on none is followed. */
  private static Path real(Path chosen) {
    try {
      return chosen.toRealPath();
    } catch (IOException e) {
      // Gone between the choice and now: it is told when it is looked at.
      return chosen.toAbsolutePath().normalize();
    }
  }

  private void later(Runnable work) {
    try {
      thread.execute(() -> guarded(work));
    } catch (RejectedExecutionException e) {
      // The day is closed, and its last copy is on its way.
      System.getLogger("dev.pitwall.backup").log(System.Logger.Level.DEBUG, "Closed", e);
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      replica().report(Unexpected.problem(e));
    }
  }

  private void copy(Occasion occasion) {
    places = wanted();
    var snapshot = replica().snapshot();
    var blobs = new DayBlobs(day.blobs(), snapshot.day());
    for (var place : places) {
      if (place.isDue(occasion, snapshot, blobs, clock.instant())) {
        show(true);
        place.work(occasion, snapshot, blobs, clock.instant());
      }
    }
    show(false);
  }

  private void show(boolean busy) {
    var newest = new Picture(places.stream().map(PlaceCopies::standing).toList(), busy);
    if (!newest.equals(picture)) {
      picture = newest;
      listeners.forEach(listener -> listener.accept(newest));
    }
  }

  /** Those of before, where they are still wanted. */
  private List<PlaceCopies> wanted() {
    var wanted = new ArrayList<PlaceCopies>();
    wanted.add(known(Place.LAPTOP, data.resolve(LaptopBackups.FOLDER)));
    settings
        .get(CHOSEN)
        .filter(one -> !one.isEmpty())
        .flatMap(DayBackup::path)
        .ifPresent(folder -> wanted.add(known(Place.CHOSEN, folder)));
    places.stream().filter(place -> !wanted.contains(place)).forEach(PlaceCopies::well);
    return List.copyOf(wanted);
  }

  private static Optional<Path> path(String folder) {
    try {
      return Optional.of(Path.of(folder));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private PlaceCopies known(Place kind, Path folder) {
    return places.stream()
        .filter(place -> place.standing().place() == kind && place.folder().equals(folder))
        .findFirst()
        .orElseGet(() -> place(kind, folder));
  }

  private PlaceCopies place(Place kind, Path folder) {
    var names = new CopyName(day.folder(), replica().snapshot().own());
    var reports =
        new PlaceCopies.Reports() {
          @Override
          public void report(Problem problem) {
            replica().report(problem);
          }

          @Override
          public void waveAway(Problem problem) {
            replica().waveAway(problem);
          }
        };
    return new PlaceCopies(
        kind, data, new CopyFolder(folder, day.folder(), names, this::breakable), reports);
  }

  private OutputStream breakable(OutputStream out) {
    return new FilterOutputStream(disk.apply(out)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        if (brokenOff) {
          throw new InterruptedIOException("The day was closed meanwhile");
        }
        out.write(bytes, from, length);
      }
    };
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    var last = CompletableFuture.runAsync(() -> copyAtClose(replica().settled().join()), thread);
    // What was begun or asked for before comes first.
    thread.shutdown();
    try {
      last.get(closing.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      unfinished();
    } catch (InterruptedException e) {
      unfinished();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      brokenOff = true;
      thread.shutdownNow();
      listeners.clear();
    }
  }

  private void copyAtClose(Snapshot settled) {
    if (!settled.timeline().envelopes().isEmpty()) {
      copy(Occasion.CLOSE);
    }
  }

  /** Said when the day is opened again: its window is gone now. */
  private void unfinished() {
    settings.put(UNFINISHED + day.folder(), clock.instant().toString());
    System.getLogger("dev.pitwall.backup")
        .log(
            System.Logger.Level.WARNING,
            "The copy of {0} was not finished before the day was closed",
            day.folder());
  }
}
