package dev.pitwall.compare;

import java.util.Arrays;

/** The lines of a text, each as a hash of its letters. */
public final class LineHashes {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes = new long[256];
  private int size;

  /** Blanks at the end of a line do not count: tables are filled up with them. */
  public void add(String line) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    // FNV-1a, with two bytes at a time; two different lines of a day are never taken for one.
    long hash = BASIS;
    int end = line.length();
    while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      hash = (hash ^ line.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    hashes[size++] = hash;
  }

  public int size() {
    return size;
  }

  long get(int line) {
    return hashes[line];
  }
}
