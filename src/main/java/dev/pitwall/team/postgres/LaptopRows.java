package dev.pitwall.team.postgres;

import dev.pitwall.domain.id.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What each laptop of a team reports of itself in the database. For one thread. */
final class LaptopRows {
  /** A laptop that has not reported for so long is not connected with the database. */
  private static final int SEEN_SECONDS = 12;

  private final Connection connection;
  private final long team;

  /** What a laptop reported. */
  record Report(Origin origin, String laptop, String have) {}

  LaptopRows(Connection connection, long team) {
    this.connection = connection;
    this.team = team;
  }

  /**
   * Reports what a laptop holds, where anything can be written, and returns the others' reports.
   */
  List<Report> report(Report own) throws SQLException {
    if (!own.have().isEmpty()) {
      try {
        add(own);
      } catch (SQLException e) {
        if (PostgresTrouble.of(e).fault() != PostgresTrouble.Fault.READ_ONLY) {
          throw e;
        }
      }
    }
    return reports(own.origin());
  }

  private void add(Report own) throws SQLException {
    try (var upsert =
        connection.prepareStatement(
            // Not worth a wait for the disk: the next report repeats it.
            "INSERT INTO pitwall.laptops AS l (team, origin, laptop, have) SELECT ?, ?, ?, ? FROM"
                + " (SELECT set_config('synchronous_commit', 'off', true)) set ON CONFLICT (team,"
                + " origin) DO UPDATE SET laptop = excluded.laptop, have = excluded.have, seen ="
                + " now()")) {
      upsert.setLong(1, team);
      upsert.setString(2, own.origin().value());
      upsert.setString(3, own.laptop());
      upsert.setString(4, own.have());
      upsert.execute();
    }
  }

  private List<Report> reports(Origin own) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT origin, laptop, have FROM pitwall.laptops WHERE team = ? AND origin <> ?"
                + " AND seen > now() - interval '"
                + SEEN_SECONDS
                + " seconds'")) {
      select.setLong(1, team);
      select.setString(2, own.value());
      var reports = new ArrayList<Report>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reports.add(
              new Report(new Origin(rows.getString(1)), rows.getString(2), rows.getString(3)));
        }
      }
      return reports;
    }
  }

  /** This laptop leaves: the others are not to wait until it was not seen for a while. */
  void leave(Origin own) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE pitwall.laptops SET seen = '-infinity' WHERE team = ? AND origin = ?")) {
      update.setLong(1, team);
      update.setString(2, own.value());
      update.execute();
    }
  }
}
