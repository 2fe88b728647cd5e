package dev.pitwall.log;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database of an open day, which follows the journal: kept small, and brought up again from the
 * journal when it could not be written. For the log's thread.
 */
final class DayDatabase {
  /** Every commit leaves old pages; a file this large is written anew when there is time. */
  private static final long LARGE = 32L << 20;

  /** A file this large is written anew at once, though appends wait half a second for it. */
  private static final long TOO_LARGE = 96L << 20;

  /** A database takes about twice its journal; what is over this many times is old pages. */
  private static final long TIMES_THE_JOURNAL = 4;

  /** Closing a file smaller than this leaves it as it is. */
  private static final long SMALL = 4L << 20;

  /** So many commits may be on their way to the disk at once; the journal has them there. */
  private static final int UNFORCED = 64;

  /** A database that could not be written is tried again after so long. */
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final DayFiles files;
  private Home home;
  private Optional<EventTable> table;
  private long lastTry = System.nanoTime();
  private int unforced;

  /** The {@link Home#seal} of the file as we closed it; empty when nobody can vouch for it. */
  private String closedAs = "";

  /** Once in the life of a log: a file that opens but cannot be used may be damaged. */
  private boolean mayRebuild = true;

  DayDatabase(DayFiles files, Home home, Optional<EventTable> table) {
    this.files = files;
    this.home = home;
    this.table = table;
  }

  /** Adds events that are in the journal already. Gives the problem, when there is a new one. */
  Optional<Problem> add(List<StoredEvent> events) {
    if (table.isEmpty()) {
      return Optional.empty();
    }
    try {
      table.get().add(events);
      unforced++;
      if (unforced >= UNFORCED) {
        force();
      }
      return Optional.empty();
    } catch (SQLException | RuntimeException e) {
      fallBehind();
      return Optional.of(DayWriter.behind(e));
    }
  }

  /** There are commits that the disk was not yet asked to keep. */
  boolean unforced() {
    return unforced > 0;
  }

  /** Gives the problem, when there is a new one. */
  Optional<Problem> forceNow() {
    try {
      force();
      return Optional.empty();
    } catch (SQLException | RuntimeException e) {
      fallBehind();
      return Optional.of(DayWriter.behind(e));
    }
  }

  private void force() throws SQLException {
    unforced = 0;
    if (table.isPresent()) {
      table.get().file().force();
    }
  }

  private void fallBehind() {
    unforced = 0;
    if (table.isPresent()) {
      closedAs = table.get().file().close() ? sealNow() : "";
    }
    table = Optional.empty();
    lastTry = System.nanoTime();
  }

  private String sealNow() {
    try {
      return Home.seal(files.database());
    } catch (IOException e) {
      note("The database cannot be read", e);
      return "";
    }
  }

  /** A file that was exchanged while it was closed is not opened: it can run code of a stranger. */
  private boolean asWeClosedIt() throws IOException {
    return !closedAs.isEmpty() && closedAs.equals(Home.seal(files.database()));
  }

  /** Does what is due between appends. */
  void look(long journalLength, boolean idle) {
    if (table.isEmpty()) {
      if (System.nanoTime() - lastTry > PATIENCE_NANOS) {
        catchUp();
      }
      return;
    }
    try {
      long size = table.get().file().size();
      if (size > (idle ? LARGE : TOO_LARGE) && size > TIMES_THE_JOURNAL * journalLength) {
        compact();
      }
    } catch (IOException e) {
      // Its file is gone or cannot be seen: the next commit, or the next start, tells.
      note("The database's size cannot be read", e);
    }
  }

  /** Opens the database again and gives it what it lacks; else it stays behind, as told. */
  private void catchUp() {
    lastTry = System.nanoTime();
    try {
      var sides = new Reconciliation(JournalReading.of(files.journal()));
      try {
        if (!asWeClosedIt()) {
          throw new IOException("The database was exchanged, or did not close");
        }
        var opened = files.openDatabase(home);
        home = opened.home();
        table = Optional.of(opened.table());
        opened.table().read(sides);
        var events = sides.merged();
        if (sides.databaseInStep(events)) {
          opened.table().add(sides.behind(events));
          opened.table().file().force();
        } else {
          rebuild(events);
        }
      } catch (SQLException | IOException | RuntimeException e) {
        if (!mayRebuild) {
          throw e;
        }
        mayRebuild = false;
        rebuild(sides.merged());
      }
    } catch (SQLException | IOException | NewerSchema | RuntimeException e) {
      note("The database still cannot be written", e);
      fallBehind();
    }
  }

  private void rebuild(List<StoredEvent> events) throws SQLException, IOException, NewerSchema {
    table.ifPresent(open -> open.file().close());
    table = Optional.empty();
    var fresh = files.rebuild(home, events);
    home = fresh.home();
    table = Optional.of(fresh.table());
  }

  private void compact() {
    try {
      force();
      home = home.withDatabase(Home.REPLACING);
      home.write(files.folder());
      boolean ended = table.orElseThrow().file().compactAndClose();
      table = Optional.empty();
      if (!ended) {
        throw new IOException("The database did not close");
      }
      // At once: nobody had the time to exchange the file.
      var opened = files.openDatabase(home);
      home = opened.home();
      table = Optional.of(opened.table());
    } catch (SQLException | IOException | NewerSchema | RuntimeException e) {
      note("The database could not be compacted", e);
      fallBehind();
    }
  }

  /** Closes the database, smaller when that is worth it. */
  void close(long journalLength, Map<Origin, Long> heads) {
    if (table.isEmpty()) {
      catchUp();
    }
    try {
      boolean whole = forceNow().isEmpty() && table.isPresent();
      boolean ended = whole && closeFile(table.get().file(), journalLength);
      table = Optional.empty();
      home =
          home.atRest(heads.getOrDefault(home.origin(), 0L), whole)
              .withSeal(
                  ended ? Home.seal(files.database()) : "",
                  ended ? JournalReading.sum(files.journal()) : "");
      home.write(files.folder());
    } catch (IOException e) {
      // The next start finds a stop that was not in order, and compares with more suspicion.
      note("The end of the day could not be noted", e);
    }
  }

  /** Says whether it will not change any more. */
  private boolean closeFile(H2File file, long journalLength) throws IOException {
    if (file.size() > SMALL && file.size() > TIMES_THE_JOURNAL * journalLength) {
      home = home.withDatabase(Home.REPLACING);
      home.write(files.folder());
      boolean ended = file.compactAndClose();
      if (ended) {
        home = home.withDatabase(Home.identity(files.database()));
      }
      return ended;
    }
    return file.close();
  }

  private static void note(String what, Exception cause) {
    System.getLogger("dev.pitwall.log").log(System.Logger.Level.INFO, what, cause);
  }
}
