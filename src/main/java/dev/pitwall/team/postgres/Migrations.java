package dev.pitwall.team.postgres;

import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.team.postgres.PostgresTrouble.Unfit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** The schema {@code pitwall} by numbered steps, each applied once. */
final class Migrations {
  /** The newest step that this version has. */
  static final int NEWEST = 1;

  /** Any number: it keeps two laptops from making the schema at once. */
  private static final long LOCK = 7_401_000_001L;

  private Migrations() {}

  /**
   * Brings the schema up to date, where this account may.
   *
   * @throws Unfit when it is missing or old and may not be changed, or is of a newer version
   */
  static void apply(Connection connection) throws SQLException {
    if (check(connection) == NEWEST) {
      return;
    }
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      int now = version(connection);
      if (now == 0) {
        statement.execute(
            // With IF NOT EXISTS it would need the right to create one also where there is one.
            "DO $$ BEGIN IF to_regnamespace('pitwall') IS NULL THEN CREATE SCHEMA pitwall;"
                + " END IF; END $$;"
                + " CREATE TABLE pitwall.migrations (version int PRIMARY KEY,"
                + " applied timestamptz NOT NULL DEFAULT now())");
      }
      for (int next = now + 1; next <= NEWEST; next++) {
        statement.execute(step(next));
        statement.execute("INSERT INTO pitwall.migrations (version) VALUES (" + next + ")");
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      if (!connection.isClosed()) {
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * Whether {@link #apply} would do.
   *
   * @return the version that is there; 0 when there is none
   * @throws Unfit when it would not
   */
  static int check(Connection connection) throws SQLException {
    int found = version(connection);
    if (found > NEWEST) {
      throw new Unfit(Fault.SCHEMA_NEW, String.valueOf(found));
    }
    if (found < NEWEST && !may(connection, found)) {
      throw new Unfit(found == 0 ? Fault.NO_SCHEMA : Fault.SCHEMA_OLD, String.valueOf(found));
    }
    return found;
  }

  /**
   * @return 0 when there is none
   * @throws Unfit when there is one that this account may not read
   */
  static int version(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var row =
          statement.executeQuery(
              "SELECT n.oid IS NOT NULL, n.oid IS NOT NULL AND has_schema_privilege(n.oid,"
                  + " 'USAGE'), c.oid IS NOT NULL, c.oid IS NOT NULL AND has_table_privilege(c.oid,"
                  + " 'SELECT') FROM (SELECT) one LEFT JOIN pg_namespace n ON n.nspname = 'pitwall'"
                  + " LEFT JOIN pg_class c ON c.relnamespace = n.oid AND c.relname ="
                  + " 'migrations'")) {
        row.next();
        boolean schema = row.getBoolean(1);
        boolean table = row.getBoolean(3);
        if (schema && !row.getBoolean(2) || table && !row.getBoolean(4)) {
          throw new Unfit(Fault.NO_RIGHT, "pitwall");
        }
        if (!table) {
          return 0;
        }
      }
      try (var row =
          statement.executeQuery("SELECT coalesce(max(version), 0) FROM pitwall.migrations")) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static boolean may(Connection connection, int found) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                found == 0
                    ? "SELECT current_setting('transaction_read_only') = 'off' AND (SELECT"
                        + " coalesce(bool_or(has_schema_privilege(oid, 'CREATE')),"
                        + " has_database_privilege(current_database(), 'CREATE'))"
                        + " FROM pg_namespace WHERE nspname = 'pitwall')"
                    : "SELECT current_setting('transaction_read_only') = 'off' AND"
                        + " pg_has_role(nspowner, 'MEMBER') FROM pg_namespace"
                        + " WHERE nspname = 'pitwall'")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static String step(int number) {
    try (var file = Migrations.class.getResourceAsStream("schema-" + number + ".sql")) {
      if (file == null) {
        throw new IllegalStateException("No step " + number + " of the schema");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
