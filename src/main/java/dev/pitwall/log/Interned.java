package dev.pitwall.log;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The few origins and members of a day, each made and checked once, however many events name it.
 * For one reading, on any thread.
 */
final class Interned {
  private final Map<String, Origin> origins = new ConcurrentHashMap<>();
  private final Map<String, Optional<MemberId>> authors = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException when it is none
   */
  Origin origin(String value) {
    return origins.computeIfAbsent(value, Origin::new);
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  Optional<MemberId> author(String value) {
    return authors.computeIfAbsent(value, one -> Optional.of(new MemberId(one)));
  }
}
