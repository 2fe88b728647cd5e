package dev.pitwall.ui.scores;

import dev.pitwall.core.Settings;
import dev.pitwall.output.GitRevision;
import dev.pitwall.ui.output.DetectedOutputs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Where this laptop finds the revision of a run: a working copy of the code. */
final class Sources {
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

  Optional<Path> code() {
    return settings.get(CODE).filter(setting -> !setting.isBlank()).flatMap(DetectedOutputs::path);
  }

  void code(String path) {
    settings.put(CODE, path.strip());
  }

  /** What the working copy stands at; empty when none was chosen. */
  CompletableFuture<Optional<GitRevision.Answer>> revision() {
    return CompletableFuture.supplyAsync(
        () -> code().map(folder -> new GitRevision(folder).ask()), background);
  }
}
