package dev.pitwall.log;

import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * What this laptop remembers for itself, in a small database of its own. It opens on its own
 * thread, {@code laptop}, so that a start need not wait; whoever reads first waits for it. It lives
 * in memory and follows on disk.
 */
final class Laptop implements AutoCloseable {
  /** A day as it was when it was last open. */
  record Remembered(String name, Instant start) {}

  private final Path file;
  private final Path root;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("laptop").daemon().factory());
  private final CompletableFuture<Void> loaded;
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private final Map<String, Remembered> days = new ConcurrentHashMap<>();
  private final Problems problems = new Problems(List.of());
  private final LaptopHome home;

  /** For the laptop's thread. Empty when nothing can be kept. */
  private Optional<H2File> database = Optional.empty();

  /**
   * @param root a folder that is locked for this process
   */
  Laptop(Path root) {
    this.root = root;
    this.file = root.resolve("laptop" + H2File.SUFFIX);
    this.home = new LaptopHome(root, file);
    this.loaded = CompletableFuture.runAsync(this::load, thread);
  }

  Optional<String> get(String key) {
    loaded.join();
    return Optional.ofNullable(settings.get(key));
  }

  void put(String key, String value) {
    loaded.join();
    settings.put(key, value);
    keep("MERGE INTO setting VALUES (?, ?)", key, value);
  }

  Map<String, Remembered> days() {
    loaded.join();
    return new LinkedHashMap<>(days);
  }

  void remember(String folder, Remembered day) {
    loaded.join();
    if (!day.equals(days.put(folder, day))) {
      var start = day.start().atOffset(ZoneOffset.UTC);
      keep("MERGE INTO known_day VALUES (?, ?, ?)", folder, day.name(), start);
    }
  }

  private void keep(String sql, Object... values) {
    thread.execute(
        () -> {
          if (database.isEmpty()) {
            return;
          }
          try (var statement = database.get().connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            database.get().commit();
            database.get().force();
          } catch (SQLException e) {
            problems.tell(
                new Problem(
                    Kind.FILE_UNREADABLE,
                    List.of(file.toString(), String.valueOf(e.getMessage())),
                    String.valueOf(e)));
          }
        });
  }

  /** Returns when everything that was put is on disk. */
  void settle() {
    CompletableFuture.runAsync(() -> {}, thread).join();
  }

  void onProblem(Consumer<Problem> listener) {
    problems.listen(listener);
  }

  private void load() {
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
      problems.tell(
          new Problem(
              Kind.FILE_UNREADABLE,
              List.of(file.toString(), String.valueOf(e.getMessage())),
              String.valueOf(e)));
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
    var connection = database.orElseThrow().connection();
    try (var setting = connection.prepareStatement("MERGE INTO setting VALUES (?, ?)");
        var day = connection.prepareStatement("MERGE INTO known_day VALUES (?, ?, ?)")) {
      for (var entry : heldSettings.entrySet()) {
        setting.setString(1, entry.getKey());
        setting.setString(2, entry.getValue());
        setting.executeUpdate();
      }
      for (var entry : heldDays.entrySet()) {
        day.setString(1, entry.getKey());
        day.setString(2, entry.getValue().name());
        day.setObject(3, entry.getValue().start().atOffset(ZoneOffset.UTC));
        day.executeUpdate();
      }
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

  private void closeInOrder() {
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

  /** Writes what is on its way. */
  @Override
  public void close() {
    thread.execute(this::closeInOrder);
    thread.close();
  }

  /** Whether the file system says that a folder is one. */
  static boolean isDay(Path folder) {
    return Files.exists(folder.resolve("journal.jsonl"))
        || Files.exists(folder.resolve("day" + H2File.SUFFIX));
  }

  /** When a day was last opened: its home is written anew each time. */
  static Optional<Instant> opened(Path folder) {
    try {
      var home = folder.resolve("home");
      return Files.exists(home)
          ? Optional.of(Files.getLastModifiedTime(home).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
