package dev.pitwall.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was read in the places of a form. */
public final class Arguments {
  private record Read(Object value, Range range) {}

  private final Map<Part<?>, Read> read;

  private Arguments(Map<Part<?>, Read> read) {
    this.read = read;
  }

  static final Arguments NONE = new Arguments(Map.of());

  Arguments plus(Part<?> part, Object value, Range range) {
    var more = new HashMap<>(read);
    more.put(part.key(), new Read(value, range));
    return new Arguments(more);
  }

  /**
   * @throws IllegalStateException when the form has no such place
   */
  public <T> T of(Part<T> part) {
    return maybe(part).orElseThrow(() -> new IllegalStateException("Not a place of the form"));
  }

  /** Empty when the place was left out. */
  @SuppressWarnings("unchecked") // A part files only what it read itself.
  public <T> Optional<T> maybe(Part<T> part) {
    return Optional.ofNullable(read.get(part.key())).map(one -> (T) one.value());
  }

  public boolean has(Part<?> part) {
    return read.containsKey(part.key());
  }

  Optional<Range> range(Part<?> part) {
    return Optional.ofNullable(read.get(part.key())).map(Read::range);
  }
}
