package dev.pitwall.team.blob;

/**
 * What of the day's long texts and pictures is on its way to this laptop.
 *
 * @param missing how many are not here yet
 * @param arrived how many came since the day was opened
 * @param bytes of the one that comes now
 * @param size of the whole of it; 0 while none comes
 */
public record BlobProgress(int missing, int arrived, long bytes, long size) {
  public static final BlobProgress NOTHING = new BlobProgress(0, 0, 0, 0);
}
