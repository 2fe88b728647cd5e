package dev.pitwall.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The numbered steps that make the tables of a database. Each is a resource beside this class and
 * may be run again: a crash can come between a step and the note that it was done.
 *
 * <p>The first makes the table that the app itself needs. The others make the views for people with
 * an SQL console, who come when the database is closed: nobody waits for them.
 */
record Migrations(List<String> files) {
  /** Of a day's database. */
  static final Migrations DAY =
      new Migrations(
          List.of(
              "V1__events.sql",
              "V2__readable_views.sql",
              "V3__quick_views.sql",
              "V4__reopened_rounds.sql"));

  /** The newest version this program knows. */
  int newest() {
    return files.size();
  }

  /** The version of the tables; 0 when there are none. */
  static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, script"
              + " VARCHAR(80) NOT NULL)");
      try (var rows = statement.executeQuery("SELECT MAX(version) FROM schema_version")) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** Brings the tables to version {@code step} from the one before it. */
  void run(Connection connection, int step) throws SQLException {
    var file = files.get(step - 1);
    try (var statement = connection.createStatement()) {
      statement.execute("RUNSCRIPT FROM 'classpath:/dev/pitwall/log/" + file + "'");
    }
    try (var insert = connection.prepareStatement("INSERT INTO schema_version VALUES (?, ?)")) {
      insert.setInt(1, step);
      insert.setString(2, file);
      insert.executeUpdate();
    }
  }
}
