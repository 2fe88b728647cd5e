package dev.pitwall.domain.id;

import java.util.regex.Pattern;

/** The name of a text or picture that is kept beside the day: its SHA-256, 64 hex digits. */
public record BlobHash(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException when {@code value} has another shape
   */
  public BlobHash {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a SHA-256: '" + value + "'");
    }
  }
}
