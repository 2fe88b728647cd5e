package dev.pitwall.log;

import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The start of a day's log: journal and database are compared, and what one lacks the other gives.
 * Nothing is changed on disk before it is sure that the day can be opened; nothing is overwritten
 * that was not set aside whole before.
 */
final class DayOpening {
  /**
   * So many events may be missing at the database's end after a stop that was not in order without
   * a word: they were in the journal and not yet acknowledged, or on their way.
   */
  private static final int ON_THEIR_WAY = 256;

  private final DayFiles files;
  private final IdSource ids;
  private final List<Problem> problems = new ArrayList<>();
  private JournalReading reading = JournalReading.EMPTY;
  private Reconciliation sides = new Reconciliation(JournalReading.EMPTY);
  private Home home;
  private Optional<EventTable> table = Optional.empty();

  /** Where the old database went, once it could not be used. */
  private Optional<Path> oldDatabase = Optional.empty();

  /** The old database's rows are all in the merged events, or set aside one by one. */
  private boolean readCold;

  private Optional<Kind> whyOld = Optional.empty();

  DayOpening(Path folder, IdSource ids) {
    this.files = new DayFiles(folder);
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
    var known = Home.read(files.folder());
    if (known.isPresent() && known.get().schema() > Migrations.DAY.newest()) {
      throw newer(known.get().schema());
    }
    reading = JournalReading.of(files.journal());
    boolean journalThere = Files.exists(files.journal());
    boolean databaseThere = Files.exists(files.database());
    boolean ownDatabase =
        known.isPresent() && known.get().ownsDatabase(files.database(), files.journal());
    boolean ownJournal = known.isPresent() && known.get().ownsJournal(files.journal());
    boolean atHome =
        known.isPresent()
            && (ownJournal || !journalThere)
            && (ownDatabase || !databaseThere)
            && (ownJournal || ownDatabase);
    boolean nothingYet = known.map(it -> it.newest() == 0).orElse(true);
    home =
        atHome ? known.get() : Home.anew(ids.origin(), Migrations.DAY.newest(), "", Home.REPLACING);
    sides = new Reconciliation(reading);

    if (databaseThere && ownDatabase) {
      readDatabase(nothingYet && reading.length() == 0);
    } else if (databaseThere) {
      refuseToStartEmpty(reading.length() == 0 && known.isPresent() && nothingYet, null);
      whyOld = Optional.of(Kind.DATABASE_FOREIGN);
    } else if (reading.unreadable()) {
      throw FolderTrouble.NOTHING_READABLE.failure(
          files.folder(), new IOException("No line can be read"));
    }
    var events = sides.merged();
    // Without any file there is nobody's identity to compare; what is known of the day still holds.
    boolean allGone = !journalThere && !databaseThere && known.isPresent();
    long lost = allGone ? known.get().newest() : sides.lost() + fallenBack(events);
    if (lost > 0 && atHome) {
      // Numbers that teammates may have seen must not be given to other events.
      home = Home.anew(ids.origin(), home.schema(), home.journal(), home.database());
    }
    boolean afterCleanStop = atHome && known.get().clean();
    var mended =
        new JournalMending(files, reading, sides, problems).mend(home, events, lost, journalThere);
    home = mended.home();
    mendDatabase(events, afterCleanStop, databaseThere || !events.isEmpty() && atHome);
    home = home.atRest(newest(events), false);
    home.write(files.folder());
    return new OpenedDay(home, events, mended.journal(), table, List.copyOf(problems));
  }

  private static LogFailure newer(int version) {
    return new LogFailure(
        Problem.of(
            Kind.NEWER_DATABASE, String.valueOf(version), String.valueOf(Migrations.DAY.newest())));
  }

  /**
   * @param nothingYet no event was ever acknowledged here: a database that cannot be read was not
   *     finished being made
   */
  private void readDatabase(boolean nothingYet) throws IOException, LogFailure {
    try {
      if (home.sealed(files.database())) {
        boolean told = home.told(reading.sum());
        var opened = files.openDatabase(home);
        table = Optional.of(opened.table());
        home = opened.home();
        if (told && opened.table().count() == reading.lines().size()) {
          sides.sameInDatabase();
        } else {
          opened.table().read(sides);
        }
      } else {
        readCold(nothingYet);
      }
    } catch (NewerSchema e) {
      throw newer(e.version());
    } catch (SQLException | RuntimeException e) {
      if (e instanceof SQLException failure && H2File.inUse(failure)
          || e instanceof RuntimeException cold && ColdDatabase.inUse(cold)) {
        throw new LogFailure(Problem.of(Kind.FOLDER_IN_USE, files.folder().toString()), e);
      }
      closeTable();
      refuseToStartEmpty(nothingYet || !sides.merged().isEmpty(), e);
      whyOld = Optional.of(Kind.DATABASE_SET_ASIDE);
    }
  }

  /**
   * Takes the rows of a database that may have been exchanged, without opening it: after a stop
   * that was not in order nobody can vouch for its bytes. It is made anew from the events then.
   */
  private void readCold(boolean nothingYet) throws NewerSchema, LogFailure {
    var rows = new ArrayList<List<Object>>();
    boolean there;
    try (var cold = ColdDatabase.open(files.database())) {
      cold.check(Migrations.DAY);
      there = cold.rows("EVENT", rows::add);
    } finally {
      // What could be read before a damaged page is good for something, too.
      if (!ofAnotherDay(rows)) {
        var interned = new Interned();
        rows.forEach(row -> EventTable.row(row, sides, interned));
      }
    }
    readCold = there && !ofAnotherDay(rows);
    if (!readCold && (there || !nothingYet)) {
      refuseToStartEmpty(nothingYet, null);
      whyOld = Optional.of(Kind.DATABASE_FOREIGN);
    }
  }

  /** Not one event that this day knows, and none of this laptop's. */
  private boolean ofAnotherDay(List<List<Object>> rows) {
    var known = new HashSet<String>();
    reading.events().forEach(event -> known.add(event.id().origin().value()));
    known.add(home.origin().value());
    boolean somethingThere = !reading.events().isEmpty() || home.newest() > 0;
    return somethingThere
        && !rows.isEmpty()
        && rows.stream().noneMatch(row -> row.size() > 1 && known.contains(row.get(1)));
  }

  private void refuseToStartEmpty(boolean nothingIsLost, Exception cause) throws LogFailure {
    if (reading.events().isEmpty() && !nothingIsLost) {
      throw FolderTrouble.NOTHING_READABLE.failure(
          files.folder(),
          cause == null ? new IOException("The database is not of this place") : cause);
    }
  }

  /** Own events that were here when this was last closed and are not now. */
  private long fallenBack(List<StoredEvent> events) {
    return Math.max(0, home.newest() - newest(events));
  }

  private long newest(List<StoredEvent> events) {
    return events.stream()
        .map(StoredEvent::id)
        .filter(id -> id.origin().equals(home.origin()))
        .mapToLong(EventId::sequence)
        .max()
        .orElse(0);
  }

  private void mendDatabase(List<StoredEvent> events, boolean afterCleanStop, boolean expected)
      throws IOException, LogFailure {
    if (!sides.setAside().isEmpty()) {
      var lines = files.setAside().lines(sides.setAside());
      if (sides.disagreeing() > 0) {
        problems.add(
            Problem.of(
                Kind.RECORDS_DISAGREE, lines.toString(), String.valueOf(sides.disagreeing())));
      }
    }
    boolean inStep = (table.isPresent() || readCold) && sides.databaseInStep(events);
    boolean onTheirWay = inStep && sides.journalWhole() && !afterCleanStop;
    boolean silent =
        whyOld.isPresent() || !expected || (onTheirWay && sides.mended() <= ON_THEIR_WAY);
    if (sides.mended() > 0 && !silent) {
      problems.add(Problem.of(Kind.RECORDS_REPAIRED, String.valueOf(sides.mended())));
    }
    try {
      if (inStep && table.isPresent()) {
        table.get().add(sides.behind(events));
        table.get().file().force();
      } else {
        rebuild(events);
      }
    } catch (SQLException | NewerSchema e) {
      closeTable();
      problems.add(DayWriter.behind(e));
    }
    whyOld.ifPresent(
        why ->
            problems.add(
                Problem.of(
                    why,
                    oldDatabase.map(Path::toString).orElse(files.database().toString()),
                    String.valueOf(events.size()))));
  }

  /** A new database from nothing but events; the old one stays whole beside it. */
  private void rebuild(List<StoredEvent> events) throws IOException, SQLException, NewerSchema {
    closeTable();
    var rebuilt = files.rebuild(home, events);
    oldDatabase = rebuilt.old();
    table = Optional.of(rebuilt.table());
    home = rebuilt.home();
    if (readCold && sides.setAside().isEmpty() && oldDatabase.isPresent()) {
      // A copy after every kill would fill the disk, and the new one holds all of it.
      Files.delete(oldDatabase.get());
      oldDatabase = Optional.empty();
    }
  }
}
