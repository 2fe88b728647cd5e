package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * One H2 file, open. For one thread.
 *
 * <p>{@code WRITE_DELAY=0}: without it H2 loses what it has committed when the process dies. {@code
 * CHECKPOINT SYNC}: without it H2 never forces anything to disk. {@code RETENTION_TIME=0}: space of
 * old versions is used again at once, which keeps the file small and halves the time of a commit;
 * H2 keeps it 45 seconds for disks that reorder writes, and against those stands the journal.
 */
final class H2File {
  static final String SUFFIX = ".mv.db";

  private static final String SETTINGS =
      ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE;AUTO_SERVER=FALSE;TRACE_LEVEL_FILE=0";

  /** DATABASE_ALREADY_OPEN_1 */
  private static final int IN_USE = 90020;

  /** A close that takes longer hangs: on a full disk H2 was seen to spin in it for ever. */
  private static final long CLOSE_MILLIS = 10_000;

  private final Path file;
  private final Optional<Object> key;
  private final Connection connection;
  private final Migrations migrations;

  /** Of the tables as they are now. */
  private int version;

  /** Prepared once: reading the statement anew takes as long as a tenth of the commit. */
  private final PreparedStatement checkpoint;

  private H2File(Path file, Connection connection, Migrations migrations)
      throws SQLException, IOException {
    this.migrations = migrations;
    this.file = file;
    this.key = FileIdentity.key(file);
    this.connection = connection;
    this.checkpoint = connection.prepareStatement("CHECKPOINT SYNC");
  }

  /**
   * Whether H2 finds its way into a folder. A semicolon ends the path in its address and cannot be
   * quoted there; a backslash that is part of a name it takes for a slash.
   */
  static boolean canBeIn(Path folder) {
    var path = folder.toAbsolutePath().toString();
    boolean backslashSeparates = folder.getFileSystem().getSeparator().equals("\\");
    return path.indexOf(';') < 0 && (backslashSeparates || path.indexOf('\\') < 0);
  }

  /**
   * Opens the file or makes it, with the table of the events. Never give it bytes that somebody
   * else may have written: a database can run code when it is opened.
   *
   * @throws NewerSchema and then has changed nothing in the tables
   */
  static H2File open(Path file, Migrations migrations)
      throws SQLException, NewerSchema, IOException {
    if (!PlainFile.exists(file)) {
      // H2 would make it readable for everybody.
      DurableFiles.create(file, new byte[0]);
    }
    var path = file.toAbsolutePath().toString();
    var name = path.substring(0, path.length() - SUFFIX.length());
    var user = new Properties();
    user.setProperty("user", "pitwall");
    user.setProperty("password", "");
    var connection = new org.h2.Driver().connect("jdbc:h2:file:" + name + SETTINGS, user);
    var opened = new H2File(file, connection, migrations);
    try {
      opened.version = Migrations.version(connection);
      if (opened.version > migrations.newest()) {
        throw new NewerSchema(opened.version);
      }
      if (opened.version == 0) {
        opened.migrate();
      }
      connection.setAutoCommit(false);
      return opened;
    } catch (SQLException | NewerSchema e) {
      opened.close();
      throw e;
    }
  }

  private void migrate() throws SQLException {
    migrations.run(connection, version + 1);
    version++;
  }

  /**
   * Makes some of the views that are not there yet.
   *
   * @return whether all are there
   */
  boolean addViews() throws SQLException {
    if (version < migrations.newest()) {
      migrate();
      commit();
    }
    return version == migrations.newest();
  }

  /** Makes the views that are not there yet. */
  void addAllViews() throws SQLException {
    boolean all = false;
    while (!all) {
      all = addViews();
    }
  }

  static boolean inUse(SQLException failure) {
    return failure.getErrorCode() == IN_USE;
  }

  Connection connection() {
    return connection;
  }

  /** Commits: from now on a dead process loses nothing of it. */
  void commit() throws SQLException {
    connection.commit();
  }

  /** Waits until everything committed is on disk: from now on a dead machine does not either. */
  void force() throws SQLException {
    checkpoint.execute();
  }

  /** The file that was opened is still the one under its name. */
  boolean inPlace() throws IOException {
    return key.isPresent() && key.equals(FileIdentity.key(file));
  }

  long size() throws IOException {
    return Files.size(file);
  }

  /**
   * Closes the file and writes it anew without its gaps. It is another file afterwards.
   *
   * @return whether that was done in time
   */
  boolean compactAndClose() throws IOException {
    boolean ended =
        inTime(
            () -> {
              try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN COMPACT");
              }
            });
    // H2 has made a new file, as everybody makes files.
    OwnerOnly.restrict(file);
    return ended;
  }

  /** Says whether that was done in time. */
  boolean close() {
    return inTime(connection::close);
  }

  private interface Closing {
    void run() throws SQLException;
  }

  /** Waits for it, but not for ever; a file that was not closed is compared at the next start. */
  private static boolean inTime(Closing closing) {
    var thread =
        Thread.ofPlatform()
            .name("log-close")
            .daemon()
            .start(
                () -> {
                  try {
                    closing.run();
                  } catch (SQLException e) {
                    System.getLogger("dev.pitwall.log")
                        .log(System.Logger.Level.INFO, "The database did not close cleanly", e);
                  }
                });
    boolean interrupted = false;
    long until = System.nanoTime() + CLOSE_MILLIS * 1_000_000;
    while (thread.isAlive() && System.nanoTime() < until) {
      try {
        thread.join(CLOSE_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
