package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.VersionVector;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The database of an open day, which follows the journal: kept small, and brought up again from the
 * journal when it could not be written. For the writer's thread.
 */
final class DayDatabase {
  /** Every commit leaves old pages; a file this large is written anew when there is time. */
  private static final long LARGE = 32L << 20;

  /** A file this large is written anew at once, though an append may wait half a second for it. */
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

  /** Of events in the journal that are no rows. */
  private final Set<EventId> refused;

  private DayEntry entry;
  private Optional<EventTable> table;
  private final LongSupplier nanos;
  private long lastTry;
  private int unforced;

  /** The {@link DayFiles#seal} of the file as we closed it; empty when nobody can vouch for it. */
  private String closedAs = "";

  /** Once in the life of a log: a file that opens but cannot be used may be damaged. */
  private boolean mayRebuild;

  /**
   * The day is not in its own folder any more: there is no database until the next start gives it
   * back.
   */
  private boolean away;

  /**
   * @param refused of events that the journal has and the database must not
   */
  DayDatabase(
      DayFiles files,
      DayEntry entry,
      Optional<EventTable> table,
      boolean mayRebuild,
      Set<EventId> refused,
      LongSupplier nanos) {
    this.files = files;
    this.entry = entry;
    this.table = table;
    this.mayRebuild = mayRebuild;
    this.refused = refused;
    this.nanos = nanos;
    this.lastTry = nanos.getAsLong();
  }

  /** Where it is not, it is made from the journal when it is opened again. */
  boolean isOpen() {
    return table.isPresent();
  }

  /** Adds events that are in the journal already. Gives the problem, when there is a new one. */
  Optional<Problem> add(List<StoredEvent> events) {
    if (table.isEmpty()) {
      return Optional.empty();
    }
    try {
      table.get().add(events);
      unforced++;
      return Optional.empty();
    } catch (SQLException | RuntimeException | Error e) {
      fallBehind();
      return Optional.of(DayWriter.behind(e));
    }
  }

  /** There are commits that the disk was not yet asked to keep. */
  boolean unforced() {
    return unforced > 0;
  }

  /**
   * Forces what was committed, where much was or there is a pause. Gives the problem, when there is
   * a new one.
   *
   * @param pause nobody is writing now
   */
  Optional<Problem> forceAfter(boolean pause) {
    return unforced > 0 && (pause || unforced >= UNFORCED) ? forceNow() : Optional.empty();
  }

  private Optional<Problem> forceNow() {
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
      closedAs = closeInPlace(table.get().file()) ? sealNow() : "";
    }
    table = Optional.empty();
    lastTry = nanos.getAsLong();
  }

  /**
   * False when it did not close, or other bytes stand under its name: those get no seal of ours.
   */
  private static boolean closeInPlace(H2File file) {
    boolean ended = file.close();
    try {
      return ended && file.inPlace();
    } catch (IOException e) {
      note("The database cannot be seen", e);
      return false;
    }
  }

  private String sealNow() {
    try {
      return files.seal();
    } catch (IOException e) {
      note("The database cannot be read", e);
      return "";
    }
  }

  /** A file that was exchanged while it was closed is not opened: it can run code of a stranger. */
  private boolean asWeClosedIt() throws IOException {
    return files.sealed(closedAs);
  }

  /**
   * The journal was written anew, because the day's files went. The database was one of them; where
   * the day stands in its own folder it is made anew between later appends.
   */
  void moved(boolean inOwnFolder) {
    table.ifPresent(open -> open.file().close());
    table = Optional.empty();
    unforced = 0;
    closedAs = "";
    away = !inOwnFolder;
    mayRebuild = true;
    lastTry = nanos.getAsLong();
    if (inOwnFolder) {
      try {
        entry =
            entry
                .withFolder(FileIdentity.of(files.folder()))
                .withJournal(FileIdentity.of(files.journal()))
                .withDatabase(DayEntry.REPLACING)
                .unsealed();
        files.note(entry);
      } catch (IOException e) {
        // The next start takes the folder for one that was brought here: nothing is lost by that.
        note("The folder that was made anew could not be noted", e);
      }
    }
  }

  /** Does what is due between appends. */
  void look(long journalLength, boolean idle) {
    if (table.isEmpty()) {
      if (nanos.getAsLong() - lastTry > PATIENCE_NANOS) {
        catchUp();
      }
      return;
    }
    try {
      if (!table.get().file().inPlace()) {
        // Nothing is lost by that; it is made anew from the journal.
        note("The database is not in its place any more", new IOException("Deleted or exchanged"));
        fallBehind();
        return;
      }
      if (idle) {
        table.get().file().addViews();
      }
      long size = table.get().file().size();
      if (size > (idle ? LARGE : TOO_LARGE) && size > TIMES_THE_JOURNAL * journalLength) {
        compact();
      }
    } catch (IOException e) {
      // It cannot be seen: the next commit, or the next start, shows it.
      note("The database's size cannot be read", e);
    } catch (SQLException e) {
      note("The views could not be made", e);
      fallBehind();
    }
  }

  /** Opens the database again and gives it what it lacks; else it stays behind, as reported. */
  private void catchUp() {
    lastTry = nanos.getAsLong();
    if (away || !files.registry().keeps()) {
      return;
    }
    try {
      boolean asWeClosedIt = asWeClosedIt();
      if (!asWeClosedIt && !mayRebuild) {
        return;
      }
      var sides = new Reconciliation(JournalReading.of(files.journal()));
      try {
        if (!asWeClosedIt) {
          throw new IOException("The database was exchanged, or did not close");
        }
        var opened = files.openDatabase(entry);
        entry = opened.entry();
        table = Optional.of(opened.table());
        opened.table().read(sides);
        var events = rows(sides);
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
        rebuild(rows(sides));
      }
    } catch (SQLException | IOException | NewerSchema | RuntimeException e) {
      note("The database still cannot be written", e);
      fallBehind();
    }
  }

  private List<StoredEvent> rows(Reconciliation sides) {
    return sides.merged().stream().filter(event -> !refused.contains(event.id())).toList();
  }

  private void rebuild(List<StoredEvent> events) throws SQLException, IOException, NewerSchema {
    table.ifPresent(open -> open.file().close());
    table = Optional.empty();
    var fresh = files.rebuild(entry, events);
    entry = fresh.entry();
    table = Optional.of(fresh.table());
  }

  private void compact() {
    try {
      force();
      // By its name: H2 would write anew, and we would open, what somebody else put there.
      if (!table.orElseThrow().file().inPlace()) {
        throw new IOException("The database was exchanged while it was open");
      }
      entry = entry.withDatabase(DayEntry.REPLACING);
      files.note(entry);
      boolean ended = table.orElseThrow().file().compactAndClose();
      table = Optional.empty();
      if (!ended) {
        throw new IOException("The database did not close");
      }
      // At once: nobody had the time to exchange the file.
      var opened = files.openDatabase(entry);
      entry = opened.entry();
      table = Optional.of(opened.table());
    } catch (SQLException | IOException | NewerSchema | RuntimeException e) {
      note("The database could not be compacted", e);
      fallBehind();
    }
  }

  /**
   * Closes the database, smaller when that is worth it.
   *
   * @return whether its seal is kept, so that the next start can open it
   */
  boolean close(long journalLength, VersionVector held) {
    if (away) {
      return false;
    }
    if (table.isEmpty()) {
      catchUp();
    }
    try {
      boolean whole = forceNow().isEmpty() && table.isPresent();
      boolean ended = whole && closeFile(table.get().file(), journalLength);
      table = Optional.empty();
      entry =
          entry
              .atRest(held.head(entry.origin()), whole)
              .withSeal(
                  ended ? files.seal() : "", ended ? JournalReading.sum(files.journal()) : "");
      files.note(entry);
      return ended;
    } catch (IOException e) {
      // The next start finds a stop that was not in order, and makes the database anew.
      note("The end of the day could not be noted", e);
      return false;
    }
  }

  /** Says whether the file is ours and will not change any more. */
  private boolean closeFile(H2File file, long journalLength) throws IOException {
    try {
      file.addAllViews();
    } catch (SQLException e) {
      // The next opening makes them.
      note("The views could not be made", e);
    }
    if (file.inPlace() && file.size() > SMALL && file.size() > TIMES_THE_JOURNAL * journalLength) {
      entry = entry.withDatabase(DayEntry.REPLACING);
      files.note(entry);
      boolean ended = file.compactAndClose();
      if (ended) {
        entry = entry.withDatabase(FileIdentity.of(files.database()));
      }
      return ended;
    }
    return closeInPlace(file);
  }

  private static void note(String what, Exception cause) {
    System.getLogger("dev.pitwall.log").log(System.Logger.Level.INFO, what, cause);
  }
}
