package dev.pitwall.text;

/** How long a text or picture is: {@code 812 B}, {@code 12 KB}, {@code 3 MB}. */
public final class Sizes {
  private static final long KILO = 1024;

  private Sizes() {}

  public static String written(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < KILO * KILO
        ? Math.round((double) bytes / KILO) + " KB"
        : Math.round((double) bytes / KILO / KILO) + " MB";
  }
}
