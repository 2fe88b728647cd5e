package dev.pitwall.log;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.FileIdentity;
import java.util.Map;

/**
 * What this laptop knows of a day folder, kept by a {@link DayRegistry} outside of it: which folder
 * and which files it left there, and what they held when it closed them. So a folder that was
 * copied, unzipped or restored is distinguished from one that lives here, and H2 opens no bytes but
 * those that this laptop closed itself.
 *
 * @param folder the folder's {@link FileIdentity}
 * @param origin under which this laptop files its events in this folder
 * @param schema the version of the database's tables
 * @param journal the journal's {@link FileIdentity}; {@link #REPLACING} while it is being replaced
 * @param database the same of the database
 * @param newest the newest number of {@code origin} when this was written
 * @param clean nothing was written since: the last stop was in order
 * @param seal the {@link DayRegistry#seal} of the database's bytes as it was closed; empty while it
 *     is open, and so after a stop that was not in order
 * @param sealedJournal the {@link JournalReading#sum} of the journal that held the very events of
 *     the sealed database; empty where there is no seal
 */
public record DayEntry(
    String folder,
    Origin origin,
    int schema,
    String journal,
    String database,
    long newest,
    boolean clean,
    String seal,
    String sealedJournal) {
  /** The file is being made or replaced by ourselves: whatever is there then is ours. */
  static final String REPLACING = "being-replaced";

  /** A new life, before anything was closed in it. */
  static DayEntry anew(String folder, Origin origin, int schema, String journal, String database) {
    return new DayEntry(folder, origin, schema, journal, database, 0, false, "", "");
  }

  DayEntry withFolder(String identity) {
    return new DayEntry(
        identity, origin, schema, journal, database, newest, clean, seal, sealedJournal);
  }

  DayEntry withJournal(String identity) {
    return new DayEntry(
        folder, origin, schema, identity, database, newest, clean, seal, sealedJournal);
  }

  DayEntry withDatabase(String identity) {
    return new DayEntry(
        folder, origin, schema, journal, identity, newest, clean, seal, sealedJournal);
  }

  DayEntry withSchema(int version) {
    return new DayEntry(
        folder, origin, version, journal, database, newest, clean, seal, sealedJournal);
  }

  DayEntry atRest(long newestNumber, boolean inOrder) {
    return new DayEntry(
        folder, origin, schema, journal, database, newestNumber, inOrder, seal, sealedJournal);
  }

  DayEntry withSeal(String newSeal, String journalSum) {
    return new DayEntry(
        folder, origin, schema, journal, database, newest, clean, newSeal, journalSum);
  }

  DayEntry unsealed() {
    return withSeal("", "");
  }

  /** The laptop stopped while it made the database anew, and may have left none. */
  boolean isReplacingDatabase() {
    return database.equals(REPLACING);
  }

  /** A journal of this sum and the sealed database hold the same events. */
  boolean sealedWith(String journalSum) {
    return !sealedJournal.isEmpty() && sealedJournal.equals(journalSum);
  }

  boolean ownsJournal(String identity) {
    return journal.equals(REPLACING) || journal.equals(identity);
  }

  /** An exception of one: while one file is being replaced, the other must be the known one. */
  boolean ownsDatabase(String identity, String journalIdentity) {
    return database.equals(identity)
        || (database.equals(REPLACING) && journal.equals(journalIdentity));
  }

  public String text() {
    return """
    folder=%s
    origin=%s
    schema=%d
    journal=%s
    database=%s
    newest=%d
    clean=%s
    seal=%s
    sealed-journal=%s
    """
        .formatted(
            folder, origin.value(), schema, journal, database, newest, clean, seal, sealedJournal);
  }

  /**
   * @throws IllegalArgumentException when there is something in it that {@link #text} does not
   *     write
   */
  public static DayEntry of(Map<String, String> fields) {
    return new DayEntry(
        fields.getOrDefault("folder", ""),
        new Origin(fields.getOrDefault("origin", "")),
        Integer.parseInt(fields.getOrDefault("schema", "")),
        fields.getOrDefault("journal", ""),
        fields.getOrDefault("database", ""),
        Long.parseLong(fields.getOrDefault("newest", "")),
        Boolean.parseBoolean(fields.get("clean")),
        fields.getOrDefault("seal", ""),
        fields.getOrDefault("sealed-journal", ""));
  }
}
