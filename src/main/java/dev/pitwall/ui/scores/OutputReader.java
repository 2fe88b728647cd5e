package dev.pitwall.ui.scores;

import dev.pitwall.domain.KeptOutput;
import dev.pitwall.results.Formats;
import dev.pitwall.results.Reading;
import dev.pitwall.results.ResultReader;
import dev.pitwall.results.Why;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Reads outputs off the JavaFX thread, as streams. What cannot be read at all is asked about like
 * all else that is not certain.
 */
final class OutputReader {
  private final Executor background;

  /** Made on first use, as making it reads all formats there are; for whoever holds the lock. */
  private Optional<ResultReader> reader = Optional.empty();

  /**
   * @param background not the JavaFX thread
   */
  OutputReader(Executor background) {
    this.background = background;
  }

  /**
   * @param format of the contest's profile; empty to find out
   */
  CompletableFuture<Printed> read(String output, Optional<String> format) {
    return CompletableFuture.supplyAsync(
        () ->
            new Printed(
                Optional.empty(),
                reader().read(output, format),
                KeptOutput.of(output),
                Optional.empty()),
        background);
  }

  CompletableFuture<Printed> read(Path file, Optional<String> format) {
    return CompletableFuture.supplyAsync(() -> readNow(file, format), background);
  }

  /** On the caller's thread. */
  Printed readNow(Path file, Optional<String> format) {
    var name = Optional.of(String.valueOf(file.getFileName()));
    try {
      var written = Files.getLastModifiedTime(file).toInstant();
      var reading = reader().read(file, format);
      return new Printed(name, reading, kept(file), Optional.of(written));
    } catch (IOException e) {
      var why = List.of(String.valueOf(e.getMessage()));
      var ask = new Reading.Ask(Why.UNREADABLE, why, List.of(), List.of());
      return new Printed(name, ask, "", Optional.empty());
    }
  }

  private static String kept(Path file) throws IOException {
    var kept = new KeptOutput();
    var block = new char[64 * 1024];
    try (var in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        kept.add(block, read);
      }
    }
    return kept.text();
  }

  private synchronized ResultReader reader() {
    if (reader.isEmpty()) {
      reader = Optional.of(new ResultReader(Formats.shipped()));
    }
    return reader.get();
  }
}
