package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.files.PlainFile;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The start of a day's log: the journal is compared with its second copy and with the database, and
 * what one lacks another gives. Nothing is changed on disk before it is sure that the day can be
 * opened; nothing is overwritten that was not set aside whole before.
 *
 * <p>The database is opened only where the laptop's own registry has the tag of its very bytes:
 * then it is as this laptop closed it. Any other, from a stop that was not in order or from
 * somebody else, is not read at all, but made anew from the events.
 */
final class DayOpening {
  /** What is to be done with a database that was found. */
  private enum Found {
    NONE,
    /** Closed by this laptop and not changed since. */
    SEALED,
    /** Open when this laptop stopped: its bytes say nothing for sure. */
    LEFT_OPEN,
    /** Closed by this laptop, and changed since. */
    CHANGED,
    /** Of this place, from before the laptop kept seals. */
    OF_FORMER_VERSION,
    FROM_ELSEWHERE
  }

  /**
   * A folder from elsewhere may be made to keep the app busy. With {@link
   * JournalReading#MOST_BYTES} this bounds its first look; a day of this laptop's own is opened
   * however many events it has.
   */
  private static final int MOST_EVENTS_BROUGHT = 250_000;

  private final DayFiles files;
  private final IdSource ids;
  private final List<Problem> problems = new ArrayList<>();
  private JournalReading reading = JournalReading.EMPTY;
  private Reconciliation sides = new Reconciliation(JournalReading.EMPTY);
  private Found found = Found.NONE;
  private DayEntry entry;
  private Optional<EventTable> table = Optional.empty();
  private boolean mayRebuild = true;

  DayOpening(DayFiles files, IdSource ids) {
    this.files = files;
    this.ids = ids;
  }

  OpenedDay open() throws LogFailure {
    try {
      return compareAndMend();
    } catch (IOException e) {
      closeTable();
      throw FolderTrouble.with(files.folder(), e);
    } catch (LogFailure | RuntimeException | Error e) {
      closeTable();
      throw e;
    }
  }

  private void closeTable() {
    table.ifPresent(open -> open.file().close());
    table = Optional.empty();
  }

  private OpenedDay compareAndMend() throws IOException, LogFailure {
    reading = JournalReading.of(files.journal());
    sides = new Reconciliation(reading);
    boolean journalThere = PlainFile.exists(files.journal());
    boolean spareThere = PlainFile.exists(files.spare());
    var folder = FileIdentity.of(files.folder());
    var journal = FileIdentity.of(files.journal());
    var database = FileIdentity.of(files.database());

    var remembered = files.laptop().days().find(files.folder());
    boolean sealed = remembered.isPresent() && files.sealed(remembered.get().seal());
    boolean asClosed = sealed && remembered.get().sealedWith(reading.sum());
    // Known by its path alone it may be another folder, made since; by its bytes it is the one.
    var known = remembered.filter(it -> it.folder().equals(folder) || asClosed);
    if (known.isPresent() && known.get().schema() > Migrations.DAY.newest()) {
      throw newer(known.get().schema());
    }
    boolean ownJournal = known.isPresent() && (asClosed || known.get().ownsJournal(journal));
    boolean ownDatabase =
        known.isPresent() && (sealed || known.get().ownsDatabase(database, journal));
    boolean atHome =
        known.isPresent()
            && (ownJournal || !journalThere)
            && (ownDatabase || database.isEmpty())
            && (ownJournal || ownDatabase);
    boolean fromFormerVersion =
        remembered.isEmpty()
            && new FormerHome(files.folder()).names(files.journal(), files.database());
    entry =
        atHome
            ? known.get().withFolder(folder).withJournal(journal).withDatabase(database)
            : DayEntry.anew(folder, ids.origin(), Migrations.DAY.newest(), "", DayEntry.REPLACING);
    if (!database.isEmpty()) {
      found =
          sealed
              ? Found.SEALED
              : ownDatabase
                  ? known.get().seal().isEmpty() ? Found.LEFT_OPEN : Found.CHANGED
                  : fromFormerVersion ? Found.OF_FORMER_VERSION : Found.FROM_ELSEWHERE;
    }
    if (!atHome && !fromFormerVersion && reading.lines().size() > MOST_EVENTS_BROUGHT) {
      throw FolderTrouble.TOO_LARGE.failure(
          files.folder(), new IOException(files.journal().getFileName().toString()));
    }
    boolean foreignSpare = spareThere && !compareSpare();
    if (found == Found.SEALED) {
      readDatabase();
    }
    // A database that was opened has no row. The second copy is made before the database: where it
    // is empty, too, nobody was ever told that anything is saved.
    boolean nothingYet =
        known.isPresent()
            && (table.isPresent()
                || (reading.length() == 0 && known.get().sealedWith(JournalReading.EMPTY.sum()))
                || (known.get().newest() == 0 && spareThere && !reading.unreadable()));
    refuseToStartEmpty(nothingYet || (database.isEmpty() && !reading.unreadable()));

    var events = sides.merged();
    // Without any file there is nobody's identity to compare; what is known of the day still holds.
    boolean allGone = !journalThere && !spareThere && database.isEmpty() && known.isPresent();
    long lost = allGone ? known.get().newest() : sides.lost() + fallenBack(events);
    if (lost > 0 && atHome) {
      // Numbers that teammates may have seen must not be given to other events.
      entry =
          DayEntry.anew(folder, ids.origin(), entry.schema(), entry.journal(), entry.database());
    }
    var mended =
        new JournalMending(files, reading, sides, problems).mend(entry, events, lost, journalThere);
    entry = mended.entry().atRest(newest(events), false);
    if (foreignSpare) {
      files.setAside().move(files.spare());
    }
    var spare = new SpareJournal(files.spare());
    spare.copy(files.journal());
    tellWhatWasMended(events, atHome);
    if (files.laptop().days().keeps()) {
      mendDatabase(events, lost == 0 && reading.damaged() == 0);
    }
    files.note(entry);
    if (fromFormerVersion) {
      new FormerHome(files.folder()).delete();
    }
    return new OpenedDay(
        entry, events, mended.journal(), spare, table, mayRebuild, List.copyOf(problems));
  }

  private static LogFailure newer(int version) {
    return new LogFailure(
        Problem.of(
            Kind.NEWER_DATABASE, String.valueOf(version), String.valueOf(Migrations.DAY.newest())));
  }

  /** What a process left that did not end in order. False when it is of another day. */
  private boolean compareSpare() throws IOException {
    var spare = JournalReading.of(files.spare());
    boolean ofThisDay = !ofAnotherDay(spare);
    if (ofThisDay) {
      sides.spare(spare);
    }
    return ofThisDay;
  }

  /** Not one event whose origin this day knows, and none of this laptop's. */
  private boolean ofAnotherDay(JournalReading spare) {
    var known = new HashSet<>(reading.origins());
    known.add(entry.origin());
    boolean somethingThere = !reading.lines().isEmpty() || entry.newest() > 0;
    return somethingThere
        && !spare.lines().isEmpty()
        && Collections.disjoint(known, spare.origins());
  }

  private void readDatabase() throws IOException, LogFailure {
    try {
      boolean sameEvents = entry.sealedWith(reading.sum());
      var opened = files.openDatabase(entry);
      table = Optional.of(opened.table());
      entry = opened.entry();
      if (sameEvents && opened.table().count() == reading.lines().size()) {
        sides.sameInDatabase();
      } else {
        opened.table().read(sides);
      }
    } catch (NewerSchema e) {
      throw newer(e.version());
    } catch (SQLException | RuntimeException e) {
      if (e instanceof SQLException failure && H2File.inUse(failure)) {
        throw new LogFailure(Problem.of(Kind.FOLDER_IN_USE, files.folder().toString()), e);
      }
      closeTable();
      found = Found.CHANGED;
    }
  }

  /** Where there is something, and nothing of it can be read, the day is not begun anew over it. */
  private void refuseToStartEmpty(boolean nothingIsLost) throws LogFailure {
    if (sides.merged().isEmpty() && !nothingIsLost) {
      throw FolderTrouble.NOTHING_READABLE.failure(
          files.folder(), new IOException("No event can be read"));
    }
  }

  /** Own events that were here when this was last closed and are not now. */
  private long fallenBack(List<StoredEvent> events) {
    return Math.max(0, entry.newest() - newest(events));
  }

  private long newest(List<StoredEvent> events) {
    return events.stream()
        .map(StoredEvent::id)
        .filter(id -> id.origin().equals(entry.origin()))
        .mapToLong(EventId::sequence)
        .max()
        .orElse(0);
  }

  private void tellWhatWasMended(List<StoredEvent> events, boolean atHome) throws IOException {
    if (!sides.setAside().isEmpty()) {
      var lines = files.setAside().lines(sides.setAside());
      if (sides.disagreeing() > 0) {
        problems.add(
            Problem.of(
                Kind.RECORDS_DISAGREE, lines.toString(), String.valueOf(sides.disagreeing())));
      }
    }
    int repaired = sides.takenFromElsewhere() + lackingRows(events, atHome);
    if (repaired > 0) {
      problems.add(Problem.of(Kind.RECORDS_REPAIRED, String.valueOf(repaired)));
    }
  }

  /**
   * Without a registry that is kept there is no database: the next start could not open it.
   *
   * @param whole the journal needed nothing that another place could have, and may still have
   */
  private void mendDatabase(List<StoredEvent> events, boolean whole) throws IOException {
    Optional<Path> old = Optional.empty();
    try {
      if (table.isPresent() && sides.databaseInStep(events)) {
        table.get().add(sides.behind(events));
        table.get().file().force();
      } else {
        closeTable();
        // One that was open at a kill holds nothing that a whole journal does not: a copy after
        // every kill would fill the disk.
        var rebuilt = files.rebuild(entry, events, !(found == Found.LEFT_OPEN && whole));
        old = rebuilt.old();
        table = Optional.of(rebuilt.table());
        entry = rebuilt.entry();
      }
    } catch (SQLException | NewerSchema e) {
      closeTable();
      mayRebuild = !(e instanceof SQLTimeoutException);
      problems.add(DayWriter.behind(e));
    }
    var place = old.orElse(files.database()).toString();
    switch (found) {
      case CHANGED ->
          problems.add(Problem.of(Kind.DATABASE_SET_ASIDE, place, String.valueOf(events.size())));
      case FROM_ELSEWHERE ->
          problems.add(Problem.of(Kind.DATABASE_FOREIGN, place, String.valueOf(events.size())));
      case NONE, SEALED, LEFT_OPEN, OF_FORMER_VERSION -> {}
    }
  }

  /** Events that the database should have had. */
  private int lackingRows(List<StoredEvent> events, boolean atHome) {
    return switch (found) {
      case SEALED -> sides.missingRows();
      case NONE -> atHome ? events.size() - sides.takenFromElsewhere() : 0;
      case LEFT_OPEN, CHANGED, OF_FORMER_VERSION, FROM_ELSEWHERE -> 0;
    };
  }
}
