package dev.pitwall.log;

import dev.pitwall.domain.id.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What tells a day folder that lives here from one that was copied, unzipped or restored: the file
 * system's own names for its files, which no copy keeps. Names are not enough for the database: a
 * copy over the old file keeps them, so what was closed in order is known by its bytes, too. Also
 * the origin of this life.
 *
 * @param origin under which this laptop files its events in this folder
 * @param schema the version of the database's tables
 * @param journal the journal's {@link #identity}; {@link #REPLACING} while it is being replaced
 * @param database the same of the database
 * @param newest the newest number of {@code origin} when this was written
 * @param clean nothing was written since: the last stop was in order
 * @param seal the {@link #seal} of the database as it was closed; empty while it is open, and so
 *     after a stop that was not in order
 * @param told the {@link JournalReading#sum} of the journal that held the very events of the sealed
 *     database; empty where there is no seal
 */
record Home(
    Origin origin,
    int schema,
    String journal,
    String database,
    long newest,
    boolean clean,
    String seal,
    String told) {
  /** The file is being made or replaced by ourselves: whatever is there then is ours. */
  static final String REPLACING = "being-replaced";

  private static final String FILE = "home";

  /** A new life, before anything was closed in it. */
  static Home anew(Origin origin, int schema, String journal, String database) {
    return new Home(origin, schema, journal, database, 0, false, "", "");
  }

  Home withJournal(String identity) {
    return new Home(origin, schema, identity, database, newest, clean, seal, told);
  }

  Home withDatabase(String identity) {
    return new Home(origin, schema, journal, identity, newest, clean, seal, told);
  }

  Home withSchema(int version) {
    return new Home(origin, version, journal, database, newest, clean, seal, told);
  }

  Home atRest(long newestNumber, boolean inOrder) {
    return new Home(origin, schema, journal, database, newestNumber, inOrder, seal, told);
  }

  Home withSeal(String newSeal, String newTold) {
    return new Home(origin, schema, journal, database, newest, clean, newSeal, newTold);
  }

  Home unsealed() {
    return withSeal("", "");
  }

  /** A journal of this sum and the sealed database hold the same events. */
  boolean told(String sum) {
    return !told.isEmpty() && told.equals(sum);
  }

  /** H2 may open it: these are the very bytes that we closed. */
  boolean sealed(Path file) throws IOException {
    return !seal.isEmpty() && seal.equals(seal(file));
  }

  boolean ownsJournal(Path file) throws IOException {
    return journal.equals(REPLACING) || journal.equals(identity(file));
  }

  /** An exception of one: while one file is being replaced, the other must be the known one. */
  boolean ownsDatabase(Path file, Path journalFile) throws IOException {
    return database.equals(identity(file))
        || (database.equals(REPLACING) && journal.equals(identity(journalFile)));
  }

  /**
   * The file system's own name for this very file: its number and when it was made. Empty when the
   * file is not there.
   */
  static String identity(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    var basic = Files.readAttributes(file, BasicFileAttributes.class);
    // The number alone: the device's, which fileKey adds, can change with every start of the
    // machine.
    var number =
        file.getFileSystem().supportedFileAttributeViews().contains("unix")
            ? Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS)
            : basic.fileKey();
    return number + "@" + basic.creationTime().toMillis();
  }

  /** What only the very same bytes have; empty when the file is not there. */
  static String seal(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Empty when there is none, or none that can be understood: then the folder is not at home. */
  static Optional<Home> read(Path day) throws IOException {
    var file = day.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var fields = new LinkedHashMap<String, String>();
    for (var line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        fields.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return of(fields);
  }

  private static Optional<Home> of(Map<String, String> fields) {
    try {
      return Optional.of(
          new Home(
              new Origin(fields.getOrDefault("origin", "")),
              Integer.parseInt(fields.getOrDefault("schema", "")),
              fields.getOrDefault("journal", ""),
              fields.getOrDefault("database", ""),
              Long.parseLong(fields.getOrDefault("newest", "")),
              Boolean.parseBoolean(fields.get("clean")),
              fields.getOrDefault("seal", ""),
              fields.getOrDefault("told", "")));
    } catch (IllegalArgumentException e) {
      // A home that cannot be understood protects nothing: the caller treats it as absent.
      return Optional.empty();
    }
  }

  void write(Path day) throws IOException {
    var text =
        "origin=%s\nschema=%d\njournal=%s\ndatabase=%s\nnewest=%d\nclean=%s\nseal=%s\ntold=%s\n"
            .formatted(origin.value(), schema, journal, database, newest, clean, seal, told);
    Disks.replace(day.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
  }
}
