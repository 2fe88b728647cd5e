package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.files.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A day as an H2 file for whoever asks questions in SQL: made anew of the events, with the same
 * tables and views as the day's own, which is never touched. Only this way: Pitwall reads no
 * database that it did not close itself, since opening one can run code that is in it.
 */
public final class DatabaseCopy {
  public static final String ENDING = H2File.SUFFIX;

  /** Rows between two looks at whether to go on. */
  private static final int ROWS_AT_ONCE = 1_000;

  /** Hears how far it has come. */
  public interface Progress {
    /**
     * @param done from 0 to 1
     * @throws IOException to stop
     */
    void at(double done) throws IOException;
  }

  private DatabaseCopy() {}

  /**
   * @param about lines that say what this file is, as the rows of its table {@code about}
   * @throws IOException when it cannot be made, or {@code progress} stops it; nothing stays behind
   */
  public static void write(
      OutputStream out, List<Envelope> events, List<String> about, Progress progress)
      throws IOException {
    var folder = Files.createTempDirectory("pitwall-export");
    try {
      OwnerOnly.restrict(folder);
      if (!H2File.canBeIn(folder)) {
        throw new IOException("H2 finds no way into " + folder);
      }
      var file = folder.resolve("day" + ENDING);
      make(file, events, about, progress);
      Files.copy(file, out);
    } finally {
      delete(folder);
    }
  }

  private static void make(Path file, List<Envelope> events, List<String> about, Progress progress)
      throws IOException {
    try {
      var database = H2File.open(file, Migrations.DAY);
      boolean closed = false;
      try {
        fill(new EventTable(database), events, progress);
        describe(database, about);
        database.addAllViews();
        closed = database.compactAndClose();
      } finally {
        if (!closed) {
          database.close();
        }
      }
      if (!closed) {
        throw new IOException("The database did not close");
      }
    } catch (SQLException | NewerSchema e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void fill(EventTable table, List<Envelope> events, Progress progress)
      throws SQLException, IOException {
    var codec = new EventCodec();
    var rows = new ArrayList<StoredEvent>(ROWS_AT_ONCE);
    for (int from = 0; from < events.size(); from += ROWS_AT_ONCE) {
      progress.at((double) from / events.size());
      rows.clear();
      events
          .subList(from, Math.min(events.size(), from + ROWS_AT_ONCE))
          .forEach(event -> rows.add(codec.store(event)));
      table.add(rows);
    }
    progress.at(1);
  }

  private static void describe(H2File database, List<String> about) throws SQLException {
    try (var statement = database.connection().createStatement()) {
      statement.execute(
          "CREATE TABLE about (line INTEGER PRIMARY KEY, words VARCHAR(2000) NOT NULL)");
    }
    try (var insert = database.connection().prepareStatement("INSERT INTO about VALUES (?, ?)")) {
      for (int i = 0; i < about.size(); i++) {
        insert.setInt(1, i + 1);
        insert.setString(2, about.get(i));
        insert.executeUpdate();
      }
    }
    database.commit();
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
