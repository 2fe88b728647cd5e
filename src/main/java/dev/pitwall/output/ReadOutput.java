package dev.pitwall.output;

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
 */
public record ReadOutput(
    Optional<Path> path, Reading reading, String kept, Optional<Instant> written) {
  /** The name of its file. */
  public Optional<String> file() {
    return path.map(one -> String.valueOf(one.getFileName()));
  }
}
