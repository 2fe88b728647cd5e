package dev.pitwall.output;

import dev.pitwall.results.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks at a file, or at all files of a folder, for outputs that came since the watch began. An
 * output is finished when it has been quiet for a while: a short one when it can be read with
 * certainty, a long one when it cannot, as its benchmarker may only be thinking.
 *
 * <p>For one thread, which calls {@link #look} again and again.
 */
public final class OutputWatch {
  static final Duration QUIET = Duration.ofSeconds(3);
  static final Duration QUIET_WITHOUT_RESULT = Duration.ofSeconds(30);

  /** A folder with more files than this is some other folder. */
  private static final int MOST = 2_000;

  /** How a file looked, and since when. */
  private record Seen(long size, Instant written, Instant since, boolean reported) {
    boolean same(long otherSize, Instant otherWritten) {
      return size == otherSize && written.equals(otherWritten);
    }
  }

  private final Path place;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Map<Path, Seen> silent = new HashMap<>();
  private boolean begun;

  /**
   * @param place a file or a folder; it need not be there yet
   */
  public OutputWatch(Path place) {
    this.place = place;
  }

  /**
   * What has come to an end since the last look. What was there before the first one is old.
   *
   * @param read by the formats as they are now
   * @throws IOException when the place cannot be looked at
   */
  public List<ReadOutput> look(Instant now, Function<Path, ReadOutput> read) throws IOException {
    var finished = new ArrayList<ReadOutput>();
    for (var file : files()) {
      try {
        look(file, now, read).ifPresent(finished::add);
      } catch (NoSuchFileException gone) {
        seen.remove(file);
      }
    }
    begun = true;
    return finished;
  }

  private Optional<ReadOutput> look(Path file, Instant now, Function<Path, ReadOutput> read)
      throws IOException {
    long size = Files.size(file);
    var written = Files.getLastModifiedTime(file).toInstant();
    var before = seen.get(file);
    if (before == null || !before.same(size, written)) {
      seen.put(file, new Seen(size, written, now, !begun));
      return Optional.empty();
    }
    return before.reported() || size == 0 ? Optional.empty() : finished(file, before, now, read);
  }

  private Optional<ReadOutput> finished(
      Path file, Seen state, Instant now, Function<Path, ReadOutput> read) {
    var quiet = Duration.between(state.since(), now);
    boolean known = state.equals(silent.get(file));
    if (quiet.compareTo(known ? QUIET_WITHOUT_RESULT : QUIET) < 0) {
      return Optional.empty();
    }
    var printed = read.apply(file);
    if (printed.reading() instanceof Reading.Ask && quiet.compareTo(QUIET_WITHOUT_RESULT) < 0) {
      silent.put(file, state);
      return Optional.empty();
    }
    silent.remove(file);
    seen.put(file, new Seen(state.size(), state.written(), state.since(), true));
    return Optional.of(printed);
  }

  private List<Path> files() throws IOException {
    if (Files.isRegularFile(place)) {
      return List.of(place);
    }
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (var inside = Files.list(place)) {
      return inside.filter(Files::isRegularFile).limit(MOST).sorted().toList();
    }
  }
}
