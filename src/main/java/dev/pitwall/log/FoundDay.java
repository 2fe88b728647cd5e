package dev.pitwall.log;

import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;

/**
 * What stands in a day's folder, beside what this laptop knows of it. Changes nothing.
 *
 * @param before what the day held when this laptop last wrote it
 * @param ousted the same of a day that was in this folder before this one was moved here
 * @param reading the day's journal; empty for one of another day
 * @param foreignJournal another day's journal is in the place of this day's, whose other files are
 *     still here
 * @param otherDay of the day that this laptop saved in this folder nothing is here; another one is
 */
record FoundDay(
    Tallies before,
    Tallies ousted,
    JournalReading reading,
    FolderStanding standing,
    boolean foreignJournal,
    boolean otherDay) {
  /**
   * A folder from elsewhere may be made to keep the app busy. With {@link
   * JournalReading#MOST_BYTES} this bounds its first look; a day of this laptop's own is opened
   * however many events it has.
   */
  private static final int MOST_EVENTS_BROUGHT = 250_000;

  static FoundDay in(DayFiles files) throws IOException {
    var witness = files.registry().witness(files.folder());
    var before = witness.map(Tallies::read).orElse(Tallies.NONE);
    var ousted = witness.map(Witness::ousted).map(Tallies::read).orElse(Tallies.NONE);
    var reading = JournalReading.of(files.journal());
    boolean ofAnotherDay = before.isOfAnotherDay(reading.origins());
    if (ofAnotherDay) {
      var without = FolderStanding.of(files, JournalReading.EMPTY, false);
      if (without.found() == FolderStanding.Database.SEALED || spareIsOf(before, files)) {
        return new FoundDay(before, ousted, JournalReading.EMPTY, without, true, false);
      }
    }
    var standing = FolderStanding.of(files, reading, true);
    return new FoundDay(before, ousted, reading, standing, false, ofAnotherDay);
  }

  private static boolean spareIsOf(Tallies day, DayFiles files) throws IOException {
    var spare = JournalReading.of(files.spare()).origins();
    return !spare.isEmpty() && !day.isOfAnotherDay(spare);
  }

  /**
   * @throws LogFailure when a newer version wrote here, or somebody brought more than any day has
   */
  void refuseWhatIsNotForUs(DayFiles files) throws LogFailure {
    var schema = standing.known().map(DayEntry::schema).orElse(0);
    if (schema > Migrations.DAY.newest()) {
      throw newer(schema);
    }
    boolean ours = standing.ownFiles() || standing.fromFormerVersion();
    int lines = reading.lines().size() + reading.impossible().size();
    if (!ours && lines > MOST_EVENTS_BROUGHT) {
      throw FolderTrouble.TOO_LARGE.failure(
          files.folder(), new IOException(files.journal().getFileName().toString()));
    }
  }

  static LogFailure newer(int version) {
    return new LogFailure(
        Problem.of(
            Problem.Kind.NEWER_DATABASE,
            String.valueOf(version),
            String.valueOf(Migrations.DAY.newest())));
  }

  /** In this second copy is not one event whose origin the day knows, and none of this laptop's. */
  boolean isOfAnotherDay(JournalReading spare, DayEntry entry) {
    var known = new HashSet<>(reading.origins());
    if (!otherDay) {
      known.addAll(before.byOrigin().keySet());
      known.add(entry.origin());
    }
    boolean somethingThere = !reading.lines().isEmpty() || entry.newest() > 0;
    return somethingThere
        && !spare.lines().isEmpty()
        && Collections.disjoint(known, spare.origins());
  }

  /** This laptop's origin goes on. */
  boolean isOwn() {
    return standing.ownFiles() && !otherDay;
  }

  boolean journalThere() {
    return !standing.journal().isEmpty();
  }

  /** How many steps this laptop saved here, as far as it knows. */
  long saved() {
    return Math.max(before.count(), standing.known().map(DayEntry::newest).orElse(0L));
  }
}
