package dev.pitwall.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Words as bytes, to be found in bytes of UTF-8: by Horspool's algorithm, which looks at one byte
 * of several. The case of A to Z does not count; every other letter must be the same.
 */
final class Needle {
  /** Small letters for capital ones, and each other byte for itself. */
  private static final byte[] SMALL = new byte[256];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = (byte) (i >= 'A' && i <= 'Z' ? i + ('a' - 'A') : i);
    }
  }

  private final byte[] words;
  private final int letters;

  /** How far the window moves when its last byte is this one. */
  private final int[] step = new int[256];

  Needle(String words) {
    letters = words.length();
    this.words = words.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < this.words.length; i++) {
      this.words[i] = SMALL[this.words[i] & 0xFF];
    }
    Arrays.fill(step, this.words.length);
    for (int i = 0; i < this.words.length - 1; i++) {
      int distance = this.words.length - 1 - i;
      step[this.words[i] & 0xFF] = distance;
      if (this.words[i] >= 'a' && this.words[i] <= 'z') {
        step[this.words[i] - ('a' - 'A')] = distance;
      }
    }
  }

  /** In bytes. */
  int length() {
    return words.length;
  }

  /** In letters of the words as they were typed. */
  int letters() {
    return letters;
  }

  /** Where the words stand first; -1 where they do not. */
  int find(byte[] bytes, int from, int to) {
    int last = words.length - 1;
    int at = from;
    while (at + last < to) {
      int end = bytes[at + last] & 0xFF;
      if (SMALL[end] == words[last] && stands(bytes, at, last)) {
        return at;
      }
      at += step[end];
    }
    return -1;
  }

  private boolean stands(byte[] bytes, int at, int last) {
    for (int i = 0; i < last; i++) {
      if (SMALL[bytes[at + i] & 0xFF] != words[i]) {
        return false;
      }
    }
    return true;
  }
}
