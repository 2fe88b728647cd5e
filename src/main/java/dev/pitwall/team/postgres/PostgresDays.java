package dev.pitwall.team.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Which days an account has in a database: to join one of them. */
public sealed interface PostgresDays {
  /**
   * @param id the same on all laptops of the team
   * @param title of the contest
   */
  record Day(String id, String title) {}

  /**
   * @param address with its certificates read
   * @param days the newest first
   */
  record Found(PostgresAddress address, List<Day> days) implements PostgresDays {
    public Found {
      days = List.copyOf(days);
    }
  }

  record Failed(PostgresTrouble trouble) implements PostgresDays {}

  /** Waits for the server. */
  static PostgresDays of(PostgresAddress typed) {
    try {
      var address = Connections.withAuthority(typed);
      try (var connection = Connections.open(address)) {
        var days = new ArrayList<Day>();
        if (Migrations.version(connection) > 0) {
          try (var select = connection.createStatement();
              var rows =
                  select.executeQuery(
                      "SELECT day, title FROM pitwall.teams WHERE account = current_user"
                          + " ORDER BY made DESC")) {
            while (rows.next()) {
              days.add(new Day(rows.getString(1), rows.getString(2)));
            }
          }
        }
        return new Found(address, days);
      }
    } catch (SQLException e) {
      return new Failed(PostgresTrouble.of(e));
    }
  }
}
