package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.PlainFile;
import dev.pitwall.files.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the files of a day are, and who knows which of them are this laptop's own. */
record DayFiles(Path folder, DayRegistry registry) {
  /** So many rows are added between two looks at the clock. */
  private static final int ROWS_AT_ONCE = 5_000;

  /**
   * Nobody waits longer for a database: the day is whole without it. 100,000 events take some 4
   * seconds.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  Path journal() {
    return journal(folder);
  }

  Path spare() {
    return spare(folder);
  }

  Path database() {
    return database(folder);
  }

  static Path journal(Path folder) {
    return folder.resolve("journal.jsonl");
  }

  static Path spare(Path folder) {
    return folder.resolve("journal.spare.jsonl");
  }

  static Path database(Path folder) {
    return folder.resolve("day" + H2File.SUFFIX);
  }

  SetAside setAside() {
    return new SetAside(folder);
  }

  /** Remembers on this laptop what the folder is now. */
  void note(DayEntry entry) throws IOException {
    registry.put(folder, entry);
  }

  /** By which this laptop knows the database's bytes again; empty when there is no database. */
  String seal() throws IOException {
    return registry.seal(database());
  }

  /** Whether the database holds the very bytes of this {@link #seal}. */
  boolean sealed(String seal) throws IOException {
    return registry.isSealed(database(), seal);
  }

  /**
   * Opens the database, or makes it. Only for one that this process has just closed or made, or
   * whose seal was found whole. From here on until it is closed its bytes have no seal.
   */
  Opened openDatabase(DayEntry entry) throws SQLException, NewerSchema, IOException {
    boolean there = PlainFile.exists(database());
    boolean shared = there && PlainFile.hasOtherNames(database());
    var opening =
        entry
            .withDatabase(there && !shared ? entry.database() : DayEntry.REPLACING)
            .withSchema(Migrations.DAY.newest())
            .unsealed();
    // Before: a database that was opened and has a seal still would be taken for a changed one.
    note(opening);
    if (shared) {
      // A backup made of hard links must not change with it.
      DurableFiles.copy(database(), database());
    }
    var file = H2File.open(database(), Migrations.DAY);
    try {
      var opened = opening.withDatabase(FileIdentity.of(database()));
      if (!opened.equals(opening)) {
        note(opened);
      }
      return new Opened(new EventTable(file), opened, Optional.empty());
    } catch (SQLException | IOException e) {
      file.close();
      throw e;
    }
  }

  /**
   * A new database without a row.
   *
   * @param keepOld whether the old one, which nobody has open, stays whole beside it
   */
  Opened renewDatabase(DayEntry entry, boolean keepOld)
      throws SQLException, NewerSchema, IOException {
    var replacing = entry.withDatabase(DayEntry.REPLACING).unsealed();
    note(replacing);
    Optional<Path> old = Optional.empty();
    if (PlainFile.exists(database())) {
      if (keepOld) {
        old = Optional.of(setAside().move(database()));
      } else {
        Files.delete(database());
      }
    }
    var opened = openDatabase(replacing);
    return new Opened(opened.table(), opened.entry(), old);
  }

  /**
   * A new database from nothing but events. The old one, which nobody has open, stays beside it.
   *
   * @throws SQLTimeoutException when it takes too long; a second try would as well
   */
  Opened rebuild(DayEntry entry, List<StoredEvent> events)
      throws SQLException, NewerSchema, IOException {
    var opened = renewDatabase(entry, true);
    try {
      fill(opened.table(), events);
    } catch (SQLException e) {
      opened.table().file().close();
      throw e;
    }
    return opened;
  }

  private static void fill(EventTable table, List<StoredEvent> events) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int from = 0; from < events.size(); from += ROWS_AT_ONCE) {
      if (System.nanoTime() - end > 0) {
        throw new SQLTimeoutException("The database was not made in " + PATIENCE);
      }
      table.add(events.subList(from, Math.min(events.size(), from + ROWS_AT_ONCE)));
    }
    table.file().force();
  }

  /**
   * @param old where the database went that was there before, when it was rebuilt
   */
  record Opened(EventTable table, DayEntry entry, Optional<Path> old) {}
}
