package dev.pitwall.domain.model;

import dev.pitwall.domain.id.BlobHash;
import java.util.Optional;

/**
 * What was sent. A short text stands here whole; of a longer one the head does, and all of it is a
 * blob beside the day. A picture and what is no text are blobs alone.
 *
 * @param bytes the length of what was sent
 * @param text of at most {@link #HEAD_LETTERS} letters
 * @param blob empty when {@code text} is all of it
 */
public record SnippetContent(Kind kind, long bytes, String text, Optional<BlobHash> blob) {
  /**
   * A screen or two: enough to see what it is, also on a laptop that does not have the blob yet.
   */
  public static final int HEAD_LETTERS = 4_000;

  public enum Kind {
    TEXT,
    PICTURE,
    /** Neither of the two. */
    BINARY
  }
}
