package dev.pitwall.log;

/**
 * What is held of one origin.
 *
 * @param head the highest number
 * @param count how many events; fewer than {@code head} where there are holes
 * @param sum over all of them, in any order, of their numbers and checksums
 */
record Tally(long head, long count, long sum) {
  static final Tally NONE = new Tally(0, 0, 0);

  /** The multiplier of SplitMix64: spreads a sum over all bits, so that two changes add up. */
  private static final long SPREAD = 0xBF58476D1CE4E5B9L;

  /**
   * @param crc see {@link StoredEvent#crc}
   */
  Tally plus(long sequence, long crc) {
    long mixed = (sequence << 32 ^ crc) * SPREAD;
    return new Tally(Math.max(head, sequence), count + 1, sum + (mixed ^ mixed >>> 31));
  }
}
