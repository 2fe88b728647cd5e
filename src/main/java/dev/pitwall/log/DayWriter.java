package dev.pitwall.log;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problems;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes a day: first the journal, which decides, then its second copy; the database follows when
 * nobody waits, in {@link #upkeep}. For one thread at a time.
 */
final class DayWriter {
  /** How often a database that fell behind is tried again, and a large one looked at. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  /**
   * After so long without an append rows are added, and what was written is forced to disk. Longer
   * than between two keys that a quick typist presses, and between the steps of a busy team: else
   * the next one waits for the disk.
   */
  private static final Duration PAUSE = Duration.ofMillis(100);

  /**
   * Where there is no pause, a few rows are added once one waits for so long: one by one they take
   * several times as long, and a day that is copied from a teammate would wait for them.
   */
  private static final Duration WAIT = Duration.ofMillis(250);

  /**
   * After so long without an append: what was just appended is on its way to the screens and to
   * teammates, and has the processor first.
   */
  private static final Duration BREATH = Duration.ofMillis(5);

  /** Then even without that, and twice as many: they must not become more and more. */
  private static final Duration MOST_WAIT = WAIT.multipliedBy(2);

  /** So many rows then: an append that comes meanwhile waits a few milliseconds for them. */
  private static final int ROWS_WITHOUT_PAUSE = 64;

  /** So many rows are added at once in a pause: an append that comes meanwhile waits some 20 ms. */
  private static final int ROWS_AT_ONCE = 500;

  /** So many letters may wait in memory for their rows; with more, an append adds them. */
  private static final long MOST_LETTERS_WAITING = 32L << 20;

  private static final int MOST_SET_BACK = 100_000;

  private final Problems problems;
  private final DayRescue rescue;
  private final DayFiles files;
  private final Origin own;
  private final LongSupplier nanos;
  private Journal journal;
  private final SpareJournal spare;
  private final Witness witness;
  private final DayDatabase database;

  /** Read by any thread. */
  private volatile VersionVector held = VersionVector.EMPTY;

  /** Events that are acknowledged. */
  private int count;

  /** Those of them that have no row yet, in their order. */
  private final ArrayDeque<StoredEvent> withoutRow;

  private long lettersWaiting;

  private long lastAppend;

  /** Since when the first of those without a row waits, or those that were left over last time. */
  private long waitingSince;

  private long lastLook;
  private boolean closed;

  /** It was reported that the day's files went and cannot be written anew. */
  private boolean toldNowhere;

  /**
   * @param memory gives the journal's text with everything that was acknowledged so far
   * @param nanos as {@link System#nanoTime}
   */
  DayWriter(DayFiles files, OpenedDay opened, Supplier<byte[]> memory, LongSupplier nanos)
      throws IOException {
    this.files = files;
    this.rescue = new DayRescue(files, memory);
    this.nanos = nanos;
    this.lastAppend = nanos.getAsLong();
    this.lastLook = lastAppend;
    this.problems = new Problems(opened.problems());
    this.journal = opened.journal();
    this.spare = opened.spare();
    this.witness = opened.witness();
    var refused = opened.events().refused().stream().map(StoredEvent::id).toList();
    this.database =
        new DayDatabase(
            files, opened.entry(), opened.table(), opened.mayRebuild(), Set.copyOf(refused), nanos);
    this.waitingSince = lastAppend;
    this.withoutRow = new ArrayDeque<>(opened.withoutRow());
    this.lettersWaiting = letters(withoutRow);
    this.count = opened.events().stored().size() + refused.size();
    this.own = opened.entry().origin();
    // What is refused has its number all the same: nothing else is taken under it.
    this.held =
        VersionVector.of(
            Stream.concat(
                refused.stream(), opened.events().stored().stream().map(StoredEvent::id)));
  }

  VersionVector held() {
    return held;
  }

  static LogFailure notSaved(Exception cause) {
    return new LogFailure(
        new Problem(Problem.Kind.NOT_SAVED, List.of(), String.valueOf(cause)), cause);
  }

  static Problem behind(Throwable cause) {
    return new Problem(Problem.Kind.DATABASE_BEHIND, List.of(), String.valueOf(cause));
  }

  void onProblem(Consumer<Problem> listener) {
    problems.listen(listener);
  }

  /** Returns when the events are durable; what fails beside the journal is reported. */
  void append(List<StoredEvent> events) throws LogFailure {
    if (closed) {
      throw notSaved(new IOException("The log is closed"));
    }
    var after = Sequences.after(held, own, events.stream().map(StoredEvent::id).toList());
    Optional<Problem> gone = Optional.empty();
    byte[] lines = appendToJournal(events);
    if (!journal.inPlace()) {
      gone = Optional.of(writeAnew(events, lines));
      lines = new byte[0];
    }
    held = after;
    count += events.size();
    witness.add(events, journal.length());
    lastAppend = nanos.getAsLong();
    if (withoutRow.isEmpty()) {
      waitingSince = lastAppend;
    }
    withoutRow.addAll(events);
    lettersWaiting += letters(events);
    spare.append(lines);
    gone.ifPresent(problems::report);
    if (lettersWaiting > MOST_LETTERS_WAITING) {
      addAllRows();
    }
  }

  /**
   * Returns the lines that are in the journal now; none when it is gone, with its drive perhaps.
   */
  private byte[] appendToJournal(List<StoredEvent> events) throws LogFailure {
    try {
      return journal.append(events);
    } catch (IOException | RuntimeException | Error e) {
      if (journal.inPlace()) {
        throw notSaved(e instanceof Exception known ? known : new IOException(e));
      }
      return new byte[0];
    }
  }

  /** See {@link EventLog#setBack}. */
  void setBack(long head) {
    long missing = head - held.head(own);
    // No day has as many: whoever says so is not believed.
    if (missing > 0 && missing <= MOST_SET_BACK) {
      witness.raise(own, head);
      problems.report(Problem.of(Problem.Kind.SET_BACK, String.valueOf(missing)));
    }
  }

  /** See {@link EventLog#upkeep}. */
  Duration upkeep() {
    var rested = since(lastAppend);
    boolean paused = rested.compareTo(PAUSE) >= 0;
    boolean added =
        (paused || isDue(rested)) && addRows(paused ? ROWS_AT_ONCE : rowsWithoutPause());
    spare.forceAfter(paused);
    witness.forceAfter(paused);
    database.forceAfter(paused).ifPresent(problems::report);
    boolean lookDue = since(lastLook).compareTo(BETWEEN_LOOKS) >= 0;
    if (lookDue && rested.compareTo(BETWEEN_LOOKS) >= 0) {
      keepInPlace();
    }
    if (added || lookDue) {
      lastLook = nanos.getAsLong();
      database.look(journal.length(), !added);
    }
    if (paused && !withoutRow.isEmpty()) {
      return Duration.ZERO;
    }
    if (withoutRow.isEmpty()) {
      return unforced() ? PAUSE.minus(rested) : BETWEEN_LOOKS.minus(since(lastLook));
    }
    var due = Collections.max(List.of(BREATH.minus(rested), WAIT.minus(since(waitingSince))));
    return Collections.min(List.of(due, PAUSE.minus(rested)));
  }

  private int rowsWithoutPause() {
    return since(waitingSince).compareTo(MOST_WAIT) >= 0
        ? 2 * ROWS_WITHOUT_PAUSE
        : ROWS_WITHOUT_PAUSE;
  }

  /** Whether rows are added though there is no pause. */
  private boolean isDue(Duration rested) {
    var waiting = since(waitingSince);
    return waiting.compareTo(MOST_WAIT) >= 0
        || waiting.compareTo(WAIT) >= 0 && rested.compareTo(BREATH) >= 0;
  }

  /** See {@link EventLog#writeOut}. */
  void writeOut() {
    addAllRows();
    database.look(journal.length(), false);
    database.forceAfter(true).ifPresent(problems::report);
  }

  private Duration since(long then) {
    return Duration.ofNanos(nanos.getAsLong() - then);
  }

  /** There is something that the disk was not yet asked to keep. The journal has it there. */
  boolean unforced() {
    return spare.unforced() || witness.unforced() || database.unforced();
  }

  private static long letters(Collection<StoredEvent> events) {
    return events.stream().mapToLong(event -> event.data().length()).sum();
  }

  /** The next ones. False when there are none. */
  private boolean addRows(int most) {
    waitingSince = nanos.getAsLong();
    if (!database.isOpen()) {
      // It is given everything that the journal has when it is opened again.
      withoutRow.clear();
      lettersWaiting = 0;
    }
    var rows = new ArrayList<StoredEvent>();
    while (!withoutRow.isEmpty() && rows.size() < most) {
      rows.add(withoutRow.remove());
    }
    lettersWaiting -= letters(rows);
    if (!rows.isEmpty()) {
      database.add(rows).ifPresent(problems::report);
    }
    return !rows.isEmpty();
  }

  private void addAllRows() {
    boolean more = true;
    while (more) {
      more = addRows(ROWS_AT_ONCE);
    }
  }

  /** Without a step to save: what was saved must stay where the next start looks for it. */
  private void keepInPlace() {
    if (journal.inPlace()) {
      return;
    }
    try {
      problems.report(writeAnew(List.of(), new byte[0]));
    } catch (LogFailure e) {
      if (!toldNowhere) {
        toldNowhere = true;
        problems.report(e.problem());
      }
    }
  }

  /**
   * The journal is not the file any more that stands in the day's folder.
   *
   * @param newest events that are not acknowledged yet
   * @param lines the same as they were appended to the journal; none when they were not
   * @return the problem to report
   * @throws LogFailure when the day cannot be written anywhere; then it is as before
   */
  private Problem writeAnew(List<StoredEvent> newest, byte[] lines) throws LogFailure {
    DayRescue.Place place;
    try {
      place = rescue.rescue(journal, newest, count + newest.size());
    } catch (IOException | RuntimeException | Error e) {
      journal.takeBack(lines);
      var facts = List.of(files.folder().toString(), "NOWHERE", String.valueOf(e.getMessage()));
      throw new LogFailure(new Problem(Problem.Kind.DAY_FILES_GONE, facts, String.valueOf(e)), e);
    }
    close(journal);
    journal = place.journal();
    toldNowhere = false;
    database.moved(place.inOwnFolder());
    if (place.inOwnFolder()) {
      spare.copy(files.journal());
    } else {
      spare.close();
    }
    return Problem.of(
        Problem.Kind.DAY_FILES_GONE, files.folder().toString(), place.folder().toString());
  }

  private static void close(Journal journal) {
    try {
      journal.close();
    } catch (IOException e) {
      // Every line was forced when it was written; there is nothing left that could be lost.
      System.getLogger("dev.pitwall.log")
          .log(System.Logger.Level.WARNING, "The journal did not close", e);
    }
  }

  void close() {
    if (closed) {
      return;
    }
    closed = true;
    addAllRows();
    keepInPlace();
    database.look(journal.length(), false);
    if (database.close(journal.length(), held)) {
      spare.discard();
    } else {
      spare.forceAfter(true);
      spare.close();
    }
    witness.forceAfter(true);
    witness.close();
    close(journal);
  }
}
