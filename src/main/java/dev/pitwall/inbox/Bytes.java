package dev.pitwall.inbox;

/** How much, in letters. */
final class Bytes {
  private static final long KILO = 1024;

  private Bytes() {}

  /** {@code 812 B}, {@code 12 KB}, {@code 3 MB}; the same in every language. */
  static String written(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < KILO * KILO
        ? Math.round((double) bytes / KILO) + " KB"
        : Math.round((double) bytes / KILO / KILO) + " MB";
  }
}
