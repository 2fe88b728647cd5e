package dev.pitwall.team.blob;

import dev.pitwall.domain.id.BlobHash;
import java.util.Optional;

/**
 * What of the day's long texts and pictures is on its way to this laptop.
 *
 * @param missing how many are not here yet
 * @param arrived how many came since the day was opened
 * @param coming the one that comes now
 * @param bytes of that one, so far
 * @param size of the whole of it; 0 while none comes, and until its first piece is here
 * @param onDemand whether only those come that somebody asks for
 */
public record BlobProgress(
    int missing, int arrived, Optional<BlobHash> coming, long bytes, long size, boolean onDemand) {
  public static final BlobProgress NOTHING = new BlobProgress(0, 0, Optional.empty(), 0, 0, false);
}
