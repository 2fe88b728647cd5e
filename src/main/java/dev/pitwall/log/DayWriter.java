package dev.pitwall.log;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The one thread that writes a day: first the journal, which decides, then the database. What waits
 * together is written together, each batch whole or not at all.
 */
final class DayWriter {
  /** So many appends share one trip to the disk; more would only delay their answers. */
  private static final int GROUP = 256;

  /** How often a database that fell behind is tried again, and a large one looked at. */
  private static final long IDLE_SECONDS = 5;

  /** After so long without work the database and the journal's second copy are forced to disk. */
  private static final long PAUSE_MILLIS = 20;

  private sealed interface Work {}

  /**
   * @param acknowledged called on the log's thread once the events are durable
   * @param answer empty when they are; else why not
   */
  private record Batch(
      List<StoredEvent> events,
      Runnable acknowledged,
      CompletableFuture<Optional<LogFailure>> answer)
      implements Work {
    /** They are in the journal, and so durable. */
    void acknowledge() {
      acknowledged.run();
      answer.complete(Optional.empty());
    }

    void refuse(LogFailure failure) {
      answer.complete(Optional.of(failure));
    }
  }

  private record Stop() implements Work {}

  private final LinkedBlockingQueue<Work> work = new LinkedBlockingQueue<>();
  private final Problems problems;
  private final DayRescue rescue;
  private final DayFiles files;
  private final Origin own;
  private Journal journal;
  private final SpareJournal spare;
  private final DayDatabase database;
  private final Thread thread;

  /** Written by the log's thread alone. */
  private volatile VersionVector held = VersionVector.EMPTY;

  /** Events that are acknowledged. */
  private int count;

  /** Guarded by {@link #work}. */
  private boolean closed;

  /** It was reported that the day's files went and cannot be written anew. */
  private boolean toldNowhere;

  /**
   * @param memory gives the journal's text with everything that was acknowledged so far
   */
  DayWriter(DayFiles files, OpenedDay opened, Supplier<byte[]> memory) throws IOException {
    this.files = files;
    this.rescue = new DayRescue(files, memory);
    this.problems = new Problems(opened.problems());
    this.journal = opened.journal();
    this.spare = opened.spare();
    var refused = opened.events().refused().stream().map(StoredEvent::id).toList();
    this.database =
        new DayDatabase(
            files, opened.entry(), opened.table(), opened.mayRebuild(), Set.copyOf(refused));
    this.count = opened.events().stored().size() + refused.size();
    this.own = opened.entry().origin();
    // What is refused has its number all the same: nothing else is taken under it.
    this.held =
        VersionVector.of(
            Stream.concat(
                refused.stream(), opened.events().stored().stream().map(StoredEvent::id)));
    this.thread = Thread.ofPlatform().name("log").daemon().start(this::run);
  }

  VersionVector held() {
    return held;
  }

  static LogFailure notSaved(Exception cause) {
    return new LogFailure(
        new Problem(Problem.Kind.NOT_SAVED, List.of(), String.valueOf(cause)), cause);
  }

  static Problem behind(Exception cause) {
    return new Problem(Problem.Kind.DATABASE_BEHIND, List.of(), String.valueOf(cause));
  }

  /** Returns when the events are durable, however often the caller is interrupted. */
  void append(List<StoredEvent> events, Runnable acknowledged) throws LogFailure {
    var answer = new CompletableFuture<Optional<LogFailure>>();
    synchronized (work) {
      if (closed) {
        throw notSaved(new IOException("The log is closed"));
      }
      work.add(new Batch(events, acknowledged, answer));
    }
    // Not by spinning first: an answer takes longer than is worth it, and on a busy machine the
    // spinning kept the log's thread from its processor (the quickest quarter was slower in three
    // rounds of three).
    var failure = answer.join();
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  void onProblem(Consumer<Problem> listener) {
    problems.listen(listener);
  }

  private void run() {
    List<Work> group = List.of();
    try {
      boolean running = true;
      while (running) {
        group = next();
        running = group.stream().noneMatch(Stop.class::isInstance);
        var batches =
            group.stream().filter(Batch.class::isInstance).map(Batch.class::cast).toList();
        if (!batches.isEmpty()) {
          write(batches);
        } else {
          keepInPlace();
        }
        database.look(journal.length(), batches.isEmpty());
      }
    } finally {
      // Reached with work waiting only when something broke that must not break. Who was answered
      // already does not hear this.
      var rest = new ArrayList<>(group);
      synchronized (work) {
        closed = true;
        work.drainTo(rest);
      }
      for (var item : rest) {
        if (item instanceof Batch batch) {
          batch.refuse(notSaved(new IOException("The log has stopped")));
        }
      }
    }
  }

  /** Empty after a while without work. */
  private List<Work> next() {
    var group = new ArrayList<Work>();
    try {
      var first = work.poll();
      if (first == null && (database.unforced() || spare.unforced())) {
        first = work.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
          spare.force();
          database.forceNow().ifPresent(problems::tell);
        }
      }
      if (first == null) {
        first = work.poll(IDLE_SECONDS, TimeUnit.SECONDS);
      }
      if (first != null) {
        group.add(first);
        work.drainTo(group, GROUP - 1);
      }
    } catch (InterruptedException e) {
      // Nobody has a reference to this thread; should somebody find one, the work goes on.
      return List.of();
    }
    return group;
  }

  private void write(List<Batch> batches) {
    var accepted = new ArrayList<Batch>(batches.size());
    var after = held;
    for (var batch : batches) {
      try {
        after = Sequences.after(after, own, batch.events().stream().map(StoredEvent::id).toList());
        accepted.add(batch);
      } catch (LogFailure e) {
        batch.refuse(e);
      }
    }
    if (accepted.isEmpty()) {
      return;
    }
    var events = accepted.stream().flatMap(batch -> batch.events().stream()).toList();
    Optional<Problem> gone = Optional.empty();
    byte[] lines;
    try {
      lines = append(accepted);
      if (!journal.inPlace()) {
        gone = Optional.of(writeAnew(events, lines));
        lines = new byte[0];
      }
    } catch (LogFailure e) {
      accepted.forEach(batch -> batch.refuse(e));
      return;
    }
    held = after;
    count += events.size();
    try {
      gone.ifPresent(problems::tell);
      spare.append(lines);
      database.add(events).ifPresent(problems::tell);
    } finally {
      // The journal has them: whatever breaks beside it, they are saved.
      accepted.forEach(Batch::acknowledge);
    }
  }

  /**
   * Returns the lines that are in the journal now; none when it is gone, with its drive perhaps.
   */
  private byte[] append(List<Batch> accepted) throws LogFailure {
    try {
      return journal.append(accepted.stream().map(Batch::events).toList());
    } catch (IOException | RuntimeException | Error e) {
      if (journal.inPlace()) {
        throw notSaved(e instanceof Exception known ? known : new IOException(e));
      }
      return new byte[0];
    }
  }

  /** Without a step to save: what was saved must stay where the next start looks for it. */
  private void keepInPlace() {
    if (journal.inPlace()) {
      return;
    }
    try {
      problems.tell(writeAnew(List.of(), new byte[0]));
    } catch (LogFailure e) {
      if (!toldNowhere) {
        toldNowhere = true;
        problems.tell(e.problem());
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

  /** Writes what waits, then closes the files. */
  void close() {
    synchronized (work) {
      if (!closed) {
        work.add(new Stop());
      }
      closed = true;
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    keepInPlace();
    if (database.close(journal.length(), held)) {
      spare.discard();
    } else {
      spare.force();
      spare.close();
    }
    close(journal);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
