package dev.pitwall.log;

import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.util.Optional;

/**
 * How a day folder stands to this laptop: whether its files are those that the laptop left there,
 * and what is to be done with the database. Changes nothing.
 *
 * @param folder its {@link FileIdentity}
 * @param journal the journal's; empty when it is not there
 * @param database the database's; empty when it is not there
 * @param spareThere whether the journal's second copy is there
 * @param known what the laptop knows of this very folder
 * @param ownFiles the files are the laptop's own, so its origin goes on
 * @param fromFormerVersion left here before the laptop kept a registry
 */
record FolderStanding(
    String folder,
    String journal,
    String database,
    boolean spareThere,
    Optional<DayEntry> known,
    boolean ownFiles,
    boolean fromFormerVersion,
    Database found) {
  /** What was found of a database. */
  enum Database {
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
   * @param ownJournalThere false for a journal that is of another day: then there is none
   */
  static FolderStanding of(DayFiles files, JournalReading reading, boolean ownJournalThere)
      throws IOException {
    var folder = FileIdentity.of(files.folder());
    var journal = ownJournalThere ? FileIdentity.of(files.journal()) : "";
    var database = FileIdentity.of(files.database());
    var remembered = files.registry().find(files.folder());
    boolean sealed = remembered.isPresent() && files.sealed(remembered.get().seal());
    boolean asClosed = sealed && remembered.get().sealedWith(reading.sum());
    // Known by its path alone it may be another folder, made since; by its bytes it is the one.
    var known = remembered.filter(it -> it.folder().equals(folder) || asClosed);
    boolean ownJournal = known.isPresent() && (asClosed || known.get().ownsJournal(journal));
    boolean ownDatabase =
        known.isPresent() && (sealed || known.get().ownsDatabase(database, journal));
    boolean ownFiles =
        (ownJournal || (known.isPresent() && journal.isEmpty()))
            && (ownDatabase || (known.isPresent() && database.isEmpty()))
            && (ownJournal || ownDatabase);
    boolean fromFormerVersion =
        remembered.isEmpty()
            && new FormerIdentityFile(files.folder()).names(files.journal(), files.database());
    var found =
        sealed && known.isPresent()
            ? Database.SEALED
            : ownDatabase
                ? known.get().seal().isEmpty() ? Database.LEFT_OPEN : Database.CHANGED
                : fromFormerVersion ? Database.OF_FORMER_VERSION : Database.FROM_ELSEWHERE;
    return new FolderStanding(
        folder,
        journal,
        database,
        PlainFile.exists(files.spare()),
        known,
        ownFiles,
        fromFormerVersion,
        database.isEmpty() ? Database.NONE : found);
  }

  /** Neither journal nor database nor the second copy. */
  boolean allGone() {
    return journal.isEmpty() && database.isEmpty() && !spareThere;
  }
}
