package dev.pitwall.log;

import java.io.IOException;

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
