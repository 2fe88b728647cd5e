package dev.pitwall.domain.model;

/** How long what people write may be, in letters. Longer texts are refused. */
public final class Limits {
  /** Longer names do not fit any screen. */
  public static final int NAME_LETTERS = 80;

  /** A page of text; what is longer belongs into a file. */
  public static final int TEXT_LETTERS = 20_000;

  /** Ten times the longest result format of a real contest. */
  public static final int FORMAT_LETTERS = 60_000;

  private Limits() {}
}
