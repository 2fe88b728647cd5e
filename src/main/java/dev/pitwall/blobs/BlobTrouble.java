package dev.pitwall.blobs;

import dev.pitwall.domain.id.BlobHash;
import java.io.IOException;
import java.io.Serial;

/** Why a blob is not kept or not read. */
public abstract sealed class BlobTrouble extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private BlobTrouble(String message) {
    super(message);
  }

  /** Longer than {@link Blobs#MOST_BYTES}. */
  public static final class TooLarge extends BlobTrouble {
    @Serial private static final long serialVersionUID = 1;

    TooLarge() {
      super("More than " + Blobs.MOST_BYTES + " bytes");
    }
  }

  /** This laptop does not have it: an event that names it came without it. */
  public static final class Missing extends BlobTrouble {
    @Serial private static final long serialVersionUID = 1;

    Missing(BlobHash hash) {
      super(hash.value());
    }
  }

  /** Under its name lies something else: other bytes, a link, a folder. */
  public static final class Damaged extends BlobTrouble {
    @Serial private static final long serialVersionUID = 1;

    Damaged(BlobHash hash) {
      super(hash.value());
    }
  }
}
