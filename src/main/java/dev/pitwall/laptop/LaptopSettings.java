package dev.pitwall.laptop;

import dev.pitwall.files.FileNames;
import dev.pitwall.files.NotPlainFile;
import dev.pitwall.files.PlainFile;
import dev.pitwall.files.SetAside;
import dev.pitwall.log.DayFolder;
import dev.pitwall.log.DayRegistry;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.problem.Problems;
import java.io.IOException;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What this laptop remembers for itself in a data folder. It is read on its own thread, {@code
 * laptop}, so that a start need not wait; whoever reads first waits for it. It lives in memory and
 * follows on disk.
 */
final class LaptopSettings implements AutoCloseable {
  /** A day as it was when it was last open. */
  record Remembered(String name, Instant start) {}

  /** In which versions before 0.2 kept the settings; H2 opens nothing that has no seal. */
  private static final List<String> FORMER = List.of("laptop.mv.db", "laptop.home");

  /** What is written in a data folder for the laptop. */
  static final List<String> FILES = List.of(SettingsFile.NAME, FORMER.get(0), FORMER.get(1));

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("laptop").daemon().factory());
  private final CompletableFuture<Void> loaded;
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private final Map<String, Remembered> days = new ConcurrentHashMap<>();
  private final Problems problems = new Problems(List.of());

  /** Rises with every change. */
  private final AtomicLong version = new AtomicLong();

  private final Path root;
  private final boolean keeps;

  /** For the laptop's thread. */
  private final SettingsFile file;

  /** The version on disk; for the laptop's thread. */
  private long written;

  /**
   * @param root a folder that is locked for this process
   */
  LaptopSettings(Path root, LaptopFolder own) {
    this.root = root;
    this.keeps = own.days().keeps();
    this.file = new SettingsFile(root, own.key());
    own.problem().ifPresent(problems::report);
    this.loaded = CompletableFuture.runAsync(this::load, thread);
  }

  /** Never fails: what cannot be read is set aside, what cannot be kept is reported. */
  private void load() {
    if (!keeps) {
      return;
    }
    try {
      for (var former : FORMER) {
        setAside(root.resolve(former));
      }
      if (file.exists()) {
        var content = readable();
        if (content.isPresent()) {
          settings.putAll(content.get().settings());
          days.putAll(content.get().days());
        } else {
          setAside(file.file());
        }
      }
    } catch (IOException | RuntimeException e) {
      report(e);
    }
  }

  private Optional<SettingsFile.Content> readable() throws IOException {
    try {
      return file.read();
    } catch (NotPlainFile e) {
      return Optional.empty();
    }
  }

  private void setAside(Path unread) throws IOException {
    if (PlainFile.exists(unread)) {
      var place = new SetAside(root).move(unread);
      if (!unread.endsWith(FORMER.getLast())) {
        problems.report(Problem.of(Kind.SETTINGS_SET_ASIDE, place.toString()));
      }
    }
  }

  Optional<String> get(String key) {
    loaded.join();
    return Optional.ofNullable(settings.get(key));
  }

  void put(String key, String value) {
    loaded.join();
    settings.put(key, value);
    keep();
  }

  Map<String, Remembered> days() {
    loaded.join();
    return new LinkedHashMap<>(days);
  }

  void remember(String folder, Remembered day) {
    loaded.join();
    if (!day.equals(days.put(folder, day))) {
      keep();
    }
  }

  /** With all that was kept for it under its own name. */
  void forget(String folder) {
    loaded.join();
    days.remove(folder);
    settings.keySet().removeIf(key -> key.endsWith("." + folder));
    keep();
  }

  /**
   * Says which days are not there any more, once. What the registry knows of their folders stays,
   * for when they come back.
   */
  void tellOfMissingDays(DayRegistry registry) {
    try {
      for (var day : days().entrySet()) {
        var place = FileNames.in(root, day.getKey());
        if (!PlainFile.exists(place)) {
          long steps = DayFolder.saved(place, registry);
          days.remove(day.getKey());
          keep();
          if (steps > 0) {
            var name = day.getValue().name();
            problems.report(
                Problem.of(Kind.DAY_MISSING, name, place.toString(), String.valueOf(steps)));
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      report(e);
    }
  }

  private void keep() {
    version.incrementAndGet();
    thread.execute(this::write);
  }

  /** Changes that waited together are written together. */
  private void write() {
    long newest = version.get();
    if (!keeps || written == newest) {
      return;
    }
    try {
      file.write(settings, days);
      written = newest;
    } catch (IOException | RuntimeException e) {
      report(e);
    }
  }

  void later(Runnable work) {
    thread.execute(work);
  }

  /** Returns when everything that was put is on disk, and what was to be done later is done. */
  void settle() {
    CompletableFuture.runAsync(() -> {}, thread).join();
  }

  void onProblem(Consumer<Problem> listener) {
    problems.listen(listener);
  }

  /** Something beside the days could not be read or written. */
  void report(Exception trouble) {
    problems.report(
        new Problem(
            Kind.FILE_UNREADABLE,
            List.of(file.file().toString(), String.valueOf(trouble.getMessage())),
            String.valueOf(trouble)));
  }

  /** Writes what is on its way. */
  @Override
  public void close() {
    thread.close();
  }
}
