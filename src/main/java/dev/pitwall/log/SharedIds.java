package dev.pitwall.log;

import dev.pitwall.domain.id.Id;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Reads ids of one kind and gives the one that was read before where it is the same: the events of
 * a day name few things again and again, and stay in memory. Remembers a fixed number of them, the
 * newest in each place. For any thread.
 */
final class SharedIds<T extends Id> implements Function<String, T> {
  private static final int PLACES = 512;

  private final Function<String, T> reader;
  private final AtomicReferenceArray<T> read = new AtomicReferenceArray<>(PLACES);

  /**
   * @param reader throws for what is no id
   */
  SharedIds(Function<String, T> reader) {
    this.reader = reader;
  }

  @Override
  public T apply(String text) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & PLACES - 1;
    var before = read.getAcquire(place);
    if (before != null && before.value().equals(text)) {
      return before;
    }
    var fresh = reader.apply(text);
    read.setRelease(place, fresh);
    return fresh;
  }
}
