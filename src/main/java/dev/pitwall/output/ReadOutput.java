package dev.pitwall.output;

import dev.pitwall.domain.model.WholeOutput;
import dev.pitwall.results.Reading;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * An output somebody pasted, dropped or had watched, and what it says.
 *
 * @param path of its file; empty when it was pasted
 * @param kept as much of it as a run keeps
 * @param written when the file was written last
 * @param source all of it once more; empty where it could not be read
 * @param whole all of it as a blob, once it was kept so
 */
public record ReadOutput(
    Optional<Path> path,
    Reading reading,
    String kept,
    Optional<Instant> written,
    Optional<OutputReader.Source> source,
    Optional<WholeOutput> whole) {
  /** The name of its file. */
  public Optional<String> file() {
    return path.map(one -> String.valueOf(one.getFileName()));
  }

  ReadOutput whole(String excerpt, WholeOutput blob) {
    return new ReadOutput(path, reading, excerpt, written, source, Optional.of(blob));
  }
}
