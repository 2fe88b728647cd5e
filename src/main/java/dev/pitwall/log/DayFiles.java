package dev.pitwall.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Where the files of a day are, and what tells ours from others'. */
record DayFiles(Path folder) {
  Path journal() {
    return folder.resolve("journal.jsonl");
  }

  Path database() {
    return folder.resolve("day" + H2File.SUFFIX);
  }

  SetAside setAside() {
    return new SetAside(folder);
  }

  /** Opens the database, or makes it, and notes in {@code home} which file it is. */
  Opened openDatabase(Home home) throws SQLException, NewerSchema, IOException {
    var file = H2File.open(database(), Migrations.DAY);
    try {
      var noted =
          home.withDatabase(Home.identity(database()))
              .withSchema(Migrations.DAY.newest())
              .unsealed();
      if (!noted.equals(home)) {
        noted.write(folder);
      }
      return new Opened(new EventTable(file), noted, Optional.empty());
    } catch (SQLException | IOException e) {
      file.close();
      throw e;
    }
  }

  /** A new database from nothing but events; the old one, closed, stays whole beside it. */
  Opened rebuild(Home home, List<StoredEvent> events)
      throws SQLException, NewerSchema, IOException {
    var replacing = home.withDatabase(Home.REPLACING);
    replacing.write(folder);
    Optional<Path> old =
        Files.exists(database()) ? Optional.of(setAside().move(database())) : Optional.empty();
    var opened = openDatabase(replacing);
    try {
      opened.table().add(events);
      opened.table().file().force();
    } catch (SQLException e) {
      opened.table().file().close();
      throw e;
    }
    return new Opened(opened.table(), opened.home(), old);
  }

  /**
   * @param old where the database went that was there before, when it was rebuilt
   */
  record Opened(EventTable table, Home home, Optional<Path> old) {}
}
