package dev.pitwall.domain.decide;

import java.time.Instant;

/**
 * Why an event from another laptop is not taken in. Each has one sentence in each language, with
 * its components in their order.
 */
public sealed interface Refusal {
  /** Its clock is ahead of this laptop's: taken in, it would move all later stamps ahead. */
  record ClockAhead(Instant stamp) implements Refusal {}

  /** Longer or larger than this version ever writes. */
  record TooLarge(String part) implements Refusal {}

  /** A value that no laptop records: a moment in year 9999, a number that is none. */
  record NotPlausible(String part) implements Refusal {}

  /** A call-out that nobody made. */
  record NoAuthor() implements Refusal {}

  /** This laptop holds another event under this name: one of the two origins lies or was copied. */
  record SameNameOtherContent(String origin, long number) implements Refusal {}

  /** An event under this laptop's own origin that it never made. */
  record OwnOrigin(long number) implements Refusal {}
}
