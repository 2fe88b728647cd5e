package dev.pitwall.log;

import dev.pitwall.domain.Problem;
import dev.pitwall.domain.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
  private final List<Problem> problems = new ArrayList<>();
  private final List<Consumer<Problem>> listeners = new ArrayList<>();

  /** For the laptop's thread. Empty when nothing can be kept. */
  private Optional<H2File> database = Optional.empty();

  /**
   * @param root a folder that is locked for this process
   */
  Laptop(Path root) {
    this.root = root;
    this.file = root.resolve("laptop" + H2File.SUFFIX);
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
            tell(
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
    synchronized (problems) {
      problems.forEach(listener);
      listeners.add(listener);
    }
  }

  private void tell(Problem problem) {
    synchronized (problems) {
      problems.add(problem);
      listeners.forEach(listener -> DayWriter.tell(listener, problem));
    }
  }

  private void load() {
    try {
      if (Files.exists(file) && !ours()) {
        setAside();
      }
      try {
        open();
      } catch (SQLException e) {
        closeDatabase();
        setAside();
        open();
      }
    } catch (NewerSchema e) {
      tell(
          Problem.of(
              Kind.NEWER_DATABASE,
              String.valueOf(e.version()),
              String.valueOf(Migrations.LAPTOP.newest())));
    } catch (SQLException | IOException | RuntimeException e) {
      closeDatabase();
      tell(
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
      var place = new SetAside(root).move(file);
      tell(Problem.of(Kind.SETTINGS_SET_ASIDE, place.toString()));
    }
  }

  private void open() throws SQLException, NewerSchema, IOException {
    if (!Files.exists(file)) {
      note(Home.REPLACING);
    }
    var opened = H2File.open(file, Migrations.LAPTOP);
    database = Optional.of(opened);
    note(Home.identity(file));
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

  /** A database that was copied here is not opened: it can run code of whoever made it. */
  private boolean ours() throws IOException {
    var noted = root.resolve("laptop.home");
    if (!Files.exists(noted)) {
      return false;
    }
    var text = new String(Files.readAllBytes(noted), StandardCharsets.UTF_8).strip();
    return text.equals(place(Home.REPLACING)) || text.equals(place(Home.identity(file)));
  }

  private void note(String identity) throws IOException {
    var noted = root.resolve("laptop.home");
    var text = place(identity) + "\n";
    if (!Files.exists(noted) || !Files.readString(noted).equals(text)) {
      Disks.replace(noted, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** With the lock's own identity: a copy of a half-made folder is not at home either. */
  private String place(String identity) throws IOException {
    return identity + " beside " + Home.identity(root.resolve("lock"));
  }

  private void closeDatabase() {
    database.ifPresent(H2File::close);
    database = Optional.empty();
  }

  /** Writes what is on its way. */
  @Override
  public void close() {
    thread.execute(this::closeDatabase);
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
