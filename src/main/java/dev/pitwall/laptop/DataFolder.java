package dev.pitwall.laptop;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.Names;
import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileNames;
import dev.pitwall.files.FolderLock;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import dev.pitwall.files.SetAside;
import dev.pitwall.log.DayFolder;
import dev.pitwall.log.EventLog;
import dev.pitwall.log.FolderCheck;
import dev.pitwall.log.FolderTrouble;
import dev.pitwall.log.H2EventLog;
import dev.pitwall.log.LogFailure;
import dev.pitwall.log.ReadOnlyEventLog;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The user's data folder: a folder for each contest day, and what this laptop remembers for itself.
 * One process holds it at a time. For any thread.
 */
public final class DataFolder implements AutoCloseable {
  /**
   * A contest day in the data folder.
   *
   * @param folder its name within the data folder
   * @param name the contest's name when it was last open; the folder's before that
   * @param opened when it was last opened on this laptop
   */
  public record Day(
      String folder, String name, Optional<Instant> start, Optional<Instant> opened) {}

  private final Path root;
  private final IdSource ids;
  private final FolderLock lock;
  private final LaptopFolder own;
  private final LaptopSettings settings;
  private Optional<SingleInstance> instance = Optional.empty();

  private DataFolder(Path root, LaptopFolder own, IdSource ids, FolderLock lock) {
    this.root = root;
    this.ids = ids;
    this.lock = lock;
    this.own = own;
    this.settings = new LaptopSettings(root, own);
  }

  /**
   * Opens the folder, or makes it.
   *
   * @param own the laptop's own folder, which is never part of a data folder
   * @throws LogFailure when another process holds it (FOLDER_IN_USE), or it cannot be written, or
   *     has links under the app's own names (FOLDER_UNREADABLE)
   */
  public static DataFolder open(Path root, LaptopFolder own, IdSource ids) throws LogFailure {
    var absolute = root.toAbsolutePath().normalize();
    FolderCheck.data(absolute, OwnFiles.names());
    boolean ours = OwnFiles.isOurs(absolute);
    var lock = lock(absolute);
    try {
      OwnFiles.restrict(absolute, ours);
    } catch (IOException e) {
      release(lock, e);
      throw FolderTrouble.with(absolute, e);
    }
    var opened = new DataFolder(absolute, own, ids, lock);
    opened.restoreRescuedDays();
    opened.settings.later(() -> opened.settings.tellOfMissingDays(own));
    return opened;
  }

  private static FolderLock lock(Path root) throws LogFailure {
    try {
      return FolderLock.take(root);
    } catch (IOException e) {
      throw FolderTrouble.with(root, e);
    }
  }

  private static void release(FolderLock lock, IOException cause) {
    try {
      lock.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void restoreRescuedDays() {
    try {
      own.rescued().giveBack(root);
    } catch (IOException | LogFailure | RuntimeException e) {
      settings.report(e);
    }
  }

  public Path root() {
    return root;
  }

  /** The newest opened first; what was never opened before that. */
  public List<Day> days() {
    var known = settings.days();
    var names = new TreeSet<String>();
    try {
      for (var folder : OwnFiles.folders(root)) {
        var name = FileNames.name(folder);
        if (known.containsKey(name) || DayFolder.isOne(folder)) {
          names.add(name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var days = new ArrayList<Day>();
    for (var name : names) {
      var remembered = Optional.ofNullable(known.get(name));
      days.add(
          new Day(
              name,
              remembered.map(LaptopSettings.Remembered::name).orElse(name),
              remembered.map(LaptopSettings.Remembered::start),
              opened(name)));
    }
    days.sort(
        Comparator.comparing((Day day) -> day.opened().orElse(Instant.MAX))
            .reversed()
            .thenComparing(Day::folder));
    return List.copyOf(days);
  }

  private Optional<Instant> opened(String name) {
    try {
      return own.days().opened(FileNames.in(root, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the folder of a new contest day. One of that name without a single event, from a making
   * that was cut short, is taken again.
   *
   * @param zone whose calendar gives the folder its date
   * @return its name within the data folder
   * @throws LogFailure when a day of that name is there already (NAME_OF_CONTEST_TAKEN), or the
   *     folder cannot be made (FOLDER_UNREADABLE)
   */
  public synchronized String createDay(String name, Instant start, ZoneId zone) throws LogFailure {
    var same =
        days().stream().filter(day -> Names.plain(day.name()).equals(Names.plain(name))).toList();
    try {
      for (var day : same) {
        if (!DayFolder.isEmpty(FileNames.in(root, day.folder()), own, ids)) {
          throw new LogFailure(Problem.of(Kind.NAME_OF_CONTEST_TAKEN, name.strip()));
        }
      }
      if (!same.isEmpty()) {
        var folder = same.getFirst().folder();
        remember(folder, name, start);
        return folder;
      }
      var folder =
          FolderName.free(
              root,
              LocalDate.ofInstant(start, zone) + "-" + FolderName.here(FolderName.safe(name)));
      OwnerOnly.createFolder(FileNames.in(root, folder));
      DurableFiles.forceFolder(root);
      // Of a day that was deleted and had the same folder.
      own.days().forget(FileNames.in(root, folder));
      remember(folder, name, start);
      return folder;
    } catch (IOException e) {
      throw FolderTrouble.with(root, e);
    }
  }

  /**
   * Removes a day that was made a moment ago and is closed. One with something set aside, which was
   * here before, stays.
   *
   * @throws IOException when something of it stays
   */
  public synchronized void discardDay(String folder) throws IOException {
    var day = FileNames.in(root, folder);
    if (PlainFile.exists(day.resolve(SetAside.FOLDER))) {
      throw new IOException("Something was set aside in " + day);
    }
    // No link is followed.
    try (var all = Files.walk(day)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    own.days().forget(day);
    settings.forget(folder);
    settings.settle();
  }

  /**
   * @param folder as told by {@link #days} or {@link #createDay}
   * @throws LogFailure when it is not there (NO_SUCH_FOLDER), or as {@link H2EventLog#open}
   */
  public EventLog openDay(String folder) throws LogFailure {
    var known = days().stream().anyMatch(day -> day.folder().equals(folder));
    if (!known) {
      throw new LogFailure(Problem.of(Kind.NO_SUCH_FOLDER, folder));
    }
    return H2EventLog.open(FileNames.in(root, folder), own, ids);
  }

  /**
   * The same to look at only, where it cannot be written.
   *
   * @param why it could not be opened
   * @throws LogFailure when it cannot be read either
   */
  public EventLog readDay(String folder, Problem why) throws LogFailure {
    return ReadOnlyEventLog.read(root, folder, ids.origin(), why);
  }

  /**
   * A past day to look at, which nobody means to write: no lock, and nothing changes on the disk.
   *
   * @throws LogFailure when it cannot be read
   */
  public EventLog lookAtDay(String folder) throws LogFailure {
    return ReadOnlyEventLog.look(root, folder, ids.origin());
  }

  /** What lies beside the log of a day that is only looked at. */
  public Blobs blobsToRead(String folder) {
    return Blobs.toRead(FileNames.in(root, folder));
  }

  /**
   * What lies beside a day's log. Only while its log is open: that holds the day's lock.
   *
   * @throws LogFailure when there is something else in its place (FOLDER_UNREADABLE)
   */
  public Blobs openBlobs(String folder) throws LogFailure {
    try {
      return Blobs.of(root.resolve(folder));
    } catch (IOException e) {
      throw FolderTrouble.with(root.resolve(folder), e);
    }
  }

  /** Whether the process of this laptop that had the day open last ended without closing it. */
  public boolean leftOpen(String folder) throws LogFailure {
    var day = FileNames.in(root, folder);
    try {
      return own.days().find(day).filter(entry -> entry.seal().isEmpty()).isPresent();
    } catch (IOException e) {
      throw FolderTrouble.with(day, e);
    }
  }

  /** Under which name and start a day is told from now on. */
  public void remember(String folder, String name, Instant start) {
    settings.remember(folder, new LaptopSettings.Remembered(name.strip(), start));
  }

  /** What this laptop remembers for itself. Waits for its database on the first reading. */
  public Optional<String> setting(String key) {
    return settings.get(key);
  }

  /** Returned from the next {@link #setting} on; on disk a moment later. */
  public void keepSetting(String key, String value) {
    settings.put(key, value);
  }

  /** Does other work of the laptop's own, one after the other, in between. */
  public void later(Runnable work) {
    settings.later(work);
  }

  /** Waits until every setting kept so far is on disk, and what was to be done later is done. */
  public void settle() {
    settings.settle();
  }

  /** Tells the problems found so far, at once, and those that come up later as they do. */
  public void onProblem(Consumer<Problem> listener) {
    settings.onProblem(listener);
  }

  /**
   * Calls {@code show}, on a thread of its own, whenever a second start on this folder asks.
   *
   * @throws LogFailure when nobody can be heard; then a second start only says that this one runs
   */
  public synchronized void onShowRequest(Runnable show) throws LogFailure {
    try {
      if (instance.isPresent()) {
        instance.get().close();
      }
      instance = Optional.of(SingleInstance.open(root, show));
    } catch (IOException e) {
      throw FolderTrouble.with(root, e);
    }
  }

  /** Asks the process that holds this folder to show itself. False when none answers. */
  public static boolean askToShow(Path root) {
    return SingleInstance.ask(root.toAbsolutePath().normalize());
  }

  /** Writes out what is on its way and lets the folder go. */
  @Override
  public synchronized void close() {
    settings.close();
    try {
      if (instance.isPresent()) {
        instance.get().close();
        instance = Optional.empty();
      }
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
