package dev.pitwall.log;

import dev.pitwall.domain.event.Envelope;
import java.util.List;
import java.util.Optional;

/**
 * Reads events that {@link EventCodec#line} wrote, line by line, from a file that may come from
 * anybody. For one reading on one thread.
 */
public final class StoredLines {
  private final EventCodec codec;
  private final Interned interned = new Interned();

  public StoredLines(EventCodec codec) {
    this.codec = codec;
  }

  /**
   * One answer for each line, in their order. Empty when it is no such line, or one of an event
   * that no log can keep. Their data are read side by side: that is nearly all of the work.
   */
  public List<Optional<Envelope>> read(List<String> lines) {
    return lines.stream().map(this::stored).toList().parallelStream()
        .map(stored -> stored.flatMap(codec::admit))
        .toList();
  }

  private Optional<StoredEvent> stored(String line) {
    if (!line.endsWith("}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(StoredEvent.read(line.substring(0, line.length() - 1), interned));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
