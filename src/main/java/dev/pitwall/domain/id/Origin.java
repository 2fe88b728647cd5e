package dev.pitwall.domain.id;

/**
 * One life of one database: random, made with the database, never reused. A wiped, restored or
 * cloned database gets a new one, so its numbers never meet those it had before.
 */
public record Origin(String value) implements Comparable<Origin> {
  public Origin {
    Id.check(value);
  }

  @Override
  public int compareTo(Origin other) {
    return value.compareTo(other.value);
  }
}
