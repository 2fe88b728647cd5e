package dev.pitwall.team.wire;

/** What a frame may measure. A reader refuses more, before or while it reads. */
public final class WireLimits {
  /** Characters of a frame: the largest event there is, and what stands around it. */
  public static final int FRAME_LETTERS = 1_200_000;

  /** A sender ends a frame of events at so many. */
  public static final int EVENTS = 500;

  /**
   * So much text is in a frame of several events: it is on its way for a blink even over a slow
   * Wi-Fi.
   */
  public static final int EVENTS_LETTERS = 200_000;

  /** Objects in objects: an event's own 50, and what stands around them. */
  static final int NESTED = 60;

  static final int MOST_EVENTS = 5_000;
  static final int MOST_ORIGINS = 2_000;
  static final int MOST_RANGES = 50_000;
  public static final int MOST_LAPTOPS = 100;
  static final int MOST_ADDRESSES = 200;

  /** Names of laptops, versions, days and screens. */
  public static final int WORD_LETTERS = 200;

  /** A key of a team, written out, and as much again. */
  public static final int NOTICE_LETTERS = 4_000;

  /** Of a blob at a time: events that come meanwhile wait for so much and no more. */
  public static final int PIECE_BYTES = 96 * 1024;

  /** The same in base64. */
  static final int PIECE_LETTERS = PIECE_BYTES / 3 * 4;

  /** No blob is longer; far more than any is. */
  static final long MOST_BLOB_BYTES = 1L << 40;

  private WireLimits() {}
}
