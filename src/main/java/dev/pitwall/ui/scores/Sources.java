package dev.pitwall.ui.scores;

import dev.pitwall.core.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Where this laptop looks by itself: a file or folder of outputs, and a working copy of the code.
 */
final class Sources {
  private static final String OUTPUTS = "runs.outputs";
  private static final String CODE = "runs.code";

  private final Settings settings;
  private final Executor background;

  /**
   * @param background not the JavaFX thread
   */
  Sources(Settings settings, Executor background) {
    this.settings = settings;
    this.background = background;
  }

  /** What the benchmarker writes to; empty when nothing is watched. */
  Optional<Path> outputs() {
    return path(OUTPUTS);
  }

  Optional<Path> code() {
    return path(CODE);
  }

  void outputs(String path) {
    settings.put(OUTPUTS, path.strip());
  }

  void code(String path) {
    settings.put(CODE, path.strip());
  }

  private Optional<Path> path(String key) {
    return settings.get(key).filter(told -> !told.isBlank()).flatMap(Sources::read);
  }

  /** Empty when no file can be called so. */
  static Optional<Path> read(String typed) {
    try {
      return Optional.of(Path.of(typed.strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What the working copy stands at; empty when none was chosen. */
  CompletableFuture<Optional<WorkingCopy.Answer>> revision() {
    return CompletableFuture.supplyAsync(
        () -> code().map(folder -> new WorkingCopy(folder).ask()), background);
  }
}
