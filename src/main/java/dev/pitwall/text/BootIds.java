package dev.pitwall.text;

/** Boot ids as people compare them. */
public final class BootIds {
  private static final int LETTERS = 8;

  private BootIds() {}

  /** Its first letters: enough to see that two differ. */
  public static String brief(String bootId) {
    return bootId.substring(0, Math.min(LETTERS, bootId.length()));
  }
}
