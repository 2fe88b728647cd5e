package dev.pitwall.log;

import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("laptop").daemon().factory());
  private final CompletableFuture<Void> loaded;
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private final Map<String, Remembered> days = new ConcurrentHashMap<>();
  private final Problems problems = new Problems(List.of());

  /** For the laptop's thread. */
  private final LaptopDatabase database;

  /**
   * @param root a folder that is locked for this process
   */
  Laptop(Path root) {
    this.database = new LaptopDatabase(root, settings, days, problems);
    this.loaded = CompletableFuture.runAsync(database::load, thread);
  }

  Optional<String> get(String key) {
    loaded.join();
    return Optional.ofNullable(settings.get(key));
  }

  void put(String key, String value) {
    loaded.join();
    settings.put(key, value);
    thread.execute(() -> database.keepSetting(key, value));
  }

  Map<String, Remembered> days() {
    loaded.join();
    return new LinkedHashMap<>(days);
  }

  void remember(String folder, Remembered day) {
    loaded.join();
    if (!day.equals(days.put(folder, day))) {
      thread.execute(() -> database.keepDay(folder, day));
    }
  }

  /** Returns when everything that was put is on disk. */
  void settle() {
    CompletableFuture.runAsync(() -> {}, thread).join();
  }

  void onProblem(Consumer<Problem> listener) {
    problems.listen(listener);
  }

  /** Writes what is on its way. */
  @Override
  public void close() {
    thread.execute(database::close);
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
