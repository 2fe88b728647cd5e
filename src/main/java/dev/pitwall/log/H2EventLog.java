package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.files.FolderLock;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/**
 * A day's log on disk. When {@link #append} returns, its events are lines of the journal, forced to
 * disk: that alone survives the loss of power. Their rows follow in {@link #upkeep}, right after
 * the answers: waiting for a commit as well was measured at 2.5 to 3 times a bare append and force,
 * waiting for it to be forced at four times.
 *
 * <p>Where a record was lost on both sides (see {@code RECORDS_LOST}) its number stays a hole until
 * a teammate gives it back: later events of that origin load all the same, and go on from the
 * newest. After such a loss, and in a folder that was copied or restored, own events are filed
 * under a new origin, so that no number is ever given twice.
 */
public final class H2EventLog implements EventLog {
  private final FolderLock lock;
  private final DayWriter writer;
  private final Origin origin;

  private final EventList events;

  private final EventCodec codec;

  /** In the journal and nowhere else. */
  private final List<StoredEvent> refused;

  /** The same of lines that cannot be events. */
  private final List<String> impossible;

  private H2EventLog(FolderLock lock, DayFiles files, EventCodec codec, OpenedDay opened)
      throws IOException {
    this.lock = lock;
    this.codec = codec;
    this.refused = opened.events().refused();
    this.impossible = opened.impossible();
    this.origin = opened.entry().origin();
    this.events = new EventList(opened.events().envelopes());
    this.writer = new DayWriter(files, opened, this::journalText, System::nanoTime);
  }

  /**
   * Opens the log in a folder of its own, or makes it there.
   *
   * @param registry knows which files in the folder are this laptop's own
   * @param ids gives the origin of a new life
   * @throws LogFailure when the folder is in use, not writable, of a newer version, has links in
   *     it, or when neither journal nor database can be read; then nothing on disk was changed
   */
  public static H2EventLog open(Path folder, DayRegistry registry, IdSource ids) throws LogFailure {
    FolderCheck.day(folder);
    var lock = lock(folder);
    try {
      // Folders of former versions could be read by everybody on the machine.
      OwnerOnly.restrictAll(folder);
      var files = new DayFiles(folder, registry);
      var codec = new EventCodec();
      return over(lock, files, codec, DayOpening.open(files, codec, ids));
    } catch (IOException e) {
      release(lock);
      throw FolderTrouble.with(folder, e);
    } catch (OutOfMemoryError | StackOverflowError e) {
      release(lock);
      throw FolderTrouble.TOO_LARGE.failure(
          folder, new IOException(DayFiles.journal(folder).getFileName().toString(), e));
    } catch (LogFailure | RuntimeException | Error e) {
      release(lock);
      throw e;
    }
  }

  private static FolderLock lock(Path folder) throws LogFailure {
    try {
      return FolderLock.take(folder);
    } catch (IOException e) {
      throw FolderTrouble.with(folder, e);
    }
  }

  private static H2EventLog over(
      FolderLock lock, DayFiles files, EventCodec codec, OpenedDay opened) throws LogFailure {
    try {
      return new H2EventLog(lock, files, codec, opened);
    } catch (IOException e) {
      opened.close();
      throw FolderTrouble.with(files.folder(), e);
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  private byte[] journalText() {
    var all = new ArrayList<>(refused);
    readAll().forEach(envelope -> all.add(codec.store(envelope)));
    return Journal.text(all, impossible);
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public List<Envelope> readAll() {
    return events.inOrder();
  }

  @Override
  public VersionVector held() {
    return writer.held();
  }

  @Override
  public List<Envelope> read(Origin of, long after, int limit) {
    return events.read(of, after, limit);
  }

  @Override
  public synchronized void append(List<Envelope> more) throws LogFailure {
    if (more.isEmpty()) {
      return;
    }
    List<StoredEvent> stored;
    try {
      stored = more.stream().map(codec::store).toList();
    } catch (IllegalArgumentException | JacksonException e) {
      throw DayWriter.notSaved(e);
    }
    boolean interrupted = Thread.interrupted();
    try {
      writer.append(stored);
      events.add(more);
    } finally {
      restore(interrupted);
    }
  }

  @Override
  public synchronized Duration upkeep() {
    boolean interrupted = Thread.interrupted();
    try {
      return writer.upkeep();
    } finally {
      restore(interrupted);
    }
  }

  @Override
  public synchronized void writeOut() {
    boolean interrupted = Thread.interrupted();
    try {
      writer.writeOut();
    } finally {
      restore(interrupted);
    }
  }

  @Override
  public synchronized void setBack(long head) {
    boolean interrupted = Thread.interrupted();
    try {
      writer.setBack(head);
    } finally {
      restore(interrupted);
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onProblem(Consumer<Problem> listener) {
    writer.onProblem(listener);
  }

  @Override
  public synchronized void close() {
    boolean interrupted = Thread.interrupted();
    try {
      writer.close();
    } finally {
      release(lock);
      restore(interrupted);
    }
  }

  private static void release(FolderLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      // The lock goes with the process; until then the folder seems in use, which is safe.
      System.getLogger("dev.pitwall.log").log(System.Logger.Level.WARNING, "Lock not released", e);
    }
  }
}
