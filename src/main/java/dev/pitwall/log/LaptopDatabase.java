package dev.pitwall.log;

import dev.pitwall.log.Laptop.Remembered;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The database behind what a laptop remembers for itself. Only for the laptop's thread. */
final class LaptopDatabase {
  private static final String SETTING = "MERGE INTO setting VALUES (?, ?)";
  private static final String DAY = "MERGE INTO known_day VALUES (?, ?, ?)";

  private final Path root;
  private final Path file;
  private final LaptopHome home;
  private final Map<String, String> settings;
  private final Map<String, Remembered> days;
  private final Problems problems;

  /** Empty when nothing can be kept. */
  private Optional<H2File> database = Optional.empty();

  /**
   * @param settings filled by loading; for any thread
   * @param days the same
   */
  LaptopDatabase(
      Path root, Map<String, String> settings, Map<String, Remembered> days, Problems problems) {
    this.root = root;
    this.file = root.resolve("laptop" + H2File.SUFFIX);
    this.home = new LaptopHome(root, file);
    this.settings = settings;
    this.days = days;
    this.problems = problems;
  }

  /** Never fails: what cannot be read is set aside, what cannot be kept is told. */
  void load() {
    try {
      if (Files.exists(file) && !home.ours()) {
        setAside();
      }
      try {
        if (Files.exists(file) && !home.sealed()) {
          openAnew();
        } else {
          open();
        }
      } catch (SQLException | RuntimeException e) {
        closeDatabase();
        setAside();
        open();
      }
    } catch (NewerSchema e) {
      problems.tell(
          Problem.of(
              Kind.NEWER_DATABASE,
              String.valueOf(e.version()),
              String.valueOf(Migrations.LAPTOP.newest())));
    } catch (SQLException | IOException | RuntimeException e) {
      closeDatabase();
      tell(e);
    }
  }

  private void setAside() throws IOException {
    settings.clear();
    days.clear();
    if (Files.exists(file)) {
      home.replacing();
      var place = new SetAside(root).move(file);
      problems.tell(Problem.of(Kind.SETTINGS_SET_ASIDE, place.toString()));
    }
  }

  private void open() throws SQLException, NewerSchema, IOException {
    if (!Files.exists(file)) {
      home.replacing();
    }
    var opened = H2File.open(file, Migrations.LAPTOP);
    database = Optional.of(opened);
    home.opened();
    try (var statement = opened.connection().createStatement()) {
      try (var rows = statement.executeQuery("SELECT name, content FROM setting")) {
        while (rows.next()) {
          settings.put(rows.getString(1), rows.getString(2));
        }
      }
      try (var rows = statement.executeQuery("SELECT folder, name, starts FROM known_day")) {
        while (rows.next()) {
          var start = rows.getObject(3, OffsetDateTime.class).toInstant();
          days.put(rows.getString(1), new Remembered(rows.getString(2), start));
        }
      }
    }
  }

  /**
   * After a stop that was not in order nobody can vouch for the file's bytes: what it holds is read
   * without opening it, and written into a new one.
   */
  private void openAnew() throws SQLException, NewerSchema, IOException {
    boolean known;
    try (var cold = ColdDatabase.open(file)) {
      cold.check(Migrations.LAPTOP);
      known = cold.rows("SETTING", row -> settings.put((String) row.get(0), (String) row.get(1)));
      cold.rows(
          "KNOWN_DAY",
          row ->
              days.put(
                  (String) row.get(0), new Remembered((String) row.get(1), (Instant) row.get(2))));
    }
    var heldSettings = Map.copyOf(settings);
    var heldDays = Map.copyOf(days);
    home.replacing();
    var old = new SetAside(root).move(file);
    open();
    for (var setting : heldSettings.entrySet()) {
      write(SETTING, setting.getKey(), setting.getValue());
    }
    for (var day : heldDays.entrySet()) {
      write(DAY, row(day.getKey(), day.getValue()));
    }
    database.orElseThrow().commit();
    database.orElseThrow().force();
    if (known) {
      Files.delete(old);
    } else {
      problems.tell(Problem.of(Kind.SETTINGS_SET_ASIDE, old.toString()));
    }
    settings.putAll(heldSettings);
    days.putAll(heldDays);
  }

  private void closeDatabase() {
    database.ifPresent(H2File::close);
    database = Optional.empty();
  }

  /** After the last keeping. */
  void close() {
    boolean closed = database.isPresent() && database.get().close();
    database = Optional.empty();
    if (closed) {
      try {
        home.closed();
      } catch (IOException e) {
        // The next start reads the file without opening it and makes it anew.
        System.getLogger("dev.pitwall.log")
            .log(System.Logger.Level.INFO, "The settings' end could not be noted", e);
      }
    }
  }

  void keepSetting(String name, String content) {
    keep(SETTING, name, content);
  }

  void keepDay(String folder, Remembered day) {
    keep(DAY, row(folder, day));
  }

  private static Object[] row(String folder, Remembered day) {
    return new Object[] {folder, day.name(), day.start().atOffset(ZoneOffset.UTC)};
  }

  private void keep(String sql, Object... values) {
    if (database.isEmpty()) {
      return;
    }
    try {
      write(sql, values);
      database.get().commit();
      database.get().force();
    } catch (SQLException e) {
      tell(e);
    }
  }

  private void write(String sql, Object... values) throws SQLException {
    try (var statement = database.orElseThrow().connection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private void tell(Exception trouble) {
    problems.tell(
        new Problem(
            Kind.FILE_UNREADABLE,
            List.of(file.toString(), String.valueOf(trouble.getMessage())),
            String.valueOf(trouble)));
  }
}
