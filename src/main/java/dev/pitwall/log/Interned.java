package dev.pitwall.log;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Origin;
import java.util.HashMap;
import java.util.Map;

/**
 * The few origins and members of a day, each made and checked once, however many events name it.
 * For one reading on one thread.
 */
final class Interned {
  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, MemberId> members = new HashMap<>();

  /**
   * @throws IllegalArgumentException when it is none
   */
  Origin origin(String value) {
    return origins.computeIfAbsent(value, Origin::new);
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  MemberId member(String value) {
    return members.computeIfAbsent(value, MemberId::new);
  }
}
