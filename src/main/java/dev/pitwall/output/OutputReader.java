package dev.pitwall.output;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.profiles.FormatCatalog;
import dev.pitwall.results.AskReason;
import dev.pitwall.results.Reading;
import dev.pitwall.results.ResultReader;
import dev.pitwall.results.Trial;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Reads outputs off the JavaFX thread, as streams, by the formats of the day. What cannot be read
 * at all is asked about like all else that is not certain.
 */
public final class OutputReader {
  private final Executor background;
  private final CompletableFuture<FormatCatalog.Found> shelf;

  /** The newest, as making it reads all formats there are; for whoever holds the lock. */
  private Optional<Made> made = Optional.empty();

  private record Made(DayFormats formats, ResultReader reader) {}

  /**
   * @param background not the JavaFX thread
   * @param shelf the formats of this laptop; may come later
   */
  public OutputReader(Executor background, CompletableFuture<FormatCatalog.Found> shelf) {
    this.background = background;
    this.shelf = shelf;
  }

  /** By the formats of that day. */
  public CompletableFuture<ReadOutput> read(String output, ContestDay day) {
    return CompletableFuture.supplyAsync(
        () -> {
          var formats = DayFormats.of(shelf.join(), day);
          var reading = reader(formats).read(output, formats.readBy());
          return new ReadOutput(
              Optional.empty(),
              reading,
              OutputExcerpt.of(output),
              Optional.empty(),
              Optional.of(() -> new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8))),
              Optional.empty());
        },
        background);
  }

  public CompletableFuture<ReadOutput> read(Path file, ContestDay day) {
    return CompletableFuture.supplyAsync(() -> readNow(file, day), background);
  }

  /** On the caller's thread. */
  public ReadOutput readNow(Path file, ContestDay day) {
    try {
      var formats = DayFormats.of(shelf.join(), day);
      var written = Files.getLastModifiedTime(file).toInstant();
      var reading = reader(formats).read(file, formats.readBy());
      return new ReadOutput(
          Optional.of(file),
          reading,
          kept(file),
          Optional.of(written),
          Optional.of(() -> Files.newInputStream(file)),
          Optional.empty());
    } catch (IOException e) {
      var why = List.of(String.valueOf(e.getMessage()));
      var ask = new Reading.Ask(AskReason.UNREADABLE, why, List.of(), List.of());
      return new ReadOutput(
          Optional.of(file), ask, "", Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** An output that can be read as often as it is opened. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** One that came in some other way than by a file, on the caller's thread. */
  public ReadOutput readNow(Source output, ContestDay day) throws IOException {
    var formats = DayFormats.of(shelf.join(), day);
    try (var once = output.open();
        var again = output.open()) {
      var reading = reader(formats).read(once, formats.readBy());
      return new ReadOutput(
          Optional.empty(),
          reading,
          excerpt(again, OutputExcerpt.LETTERS),
          Optional.empty(),
          Optional.of(output),
          Optional.empty());
    }
  }

  /** A format's data that is still being written, beside the formats of that day. */
  public CompletableFuture<Trial> attempt(String data, String output, ContestDay day) {
    return CompletableFuture.supplyAsync(
        () -> Trial.of(data, output, DayFormats.of(shelf.join(), day).all()), background);
  }

  /** What a run would keep of it. */
  public CompletableFuture<String> keep(String output) {
    return CompletableFuture.supplyAsync(() -> OutputExcerpt.of(output), background);
  }

  /** Anything else that is read from a file of the app's, or from this laptop's settings. */
  public <T> CompletableFuture<T> beside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, background);
  }

  /** The formats of this laptop; may come later. */
  public CompletableFuture<FormatCatalog.Found> shelf() {
    return shelf;
  }

  private static String kept(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return excerpt(in, OutputExcerpt.LETTERS);
    }
  }

  static String excerpt(InputStream output, int most) throws IOException {
    var kept = new OutputExcerpt(most);
    var block = new char[64 * 1024];
    var in = new InputStreamReader(output, StandardCharsets.UTF_8);
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      kept.add(block, read);
    }
    return kept.text();
  }

  private synchronized ResultReader reader(DayFormats formats) {
    if (made.filter(one -> one.formats().equals(formats)).isEmpty()) {
      made = Optional.of(new Made(formats, new ResultReader(formats.all())));
    }
    return made.orElseThrow().reader();
  }
}
