package dev.pitwall.blobs;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.PlainFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A blob that comes in pieces from elsewhere. What has come stays on disk when it is cut off, also
 * beyond the end of the app; whether it is what it should be is known at the end. One thread's.
 */
public final class BlobArrival implements Closeable {
  private final BlobHash hash;
  private final Path coming;
  private final Path place;
  private final FileChannel channel;
  private long bytes;

  BlobArrival(BlobHash hash, Path coming, Path place) throws IOException {
    this.hash = hash;
    this.coming = coming;
    this.place = place;
    if (PlainFile.exists(coming)) {
      PlainFile.check(coming);
    }
    channel =
        DurableFiles.open(
            coming,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    bytes = channel.size();
  }

  /** How many have come. */
  public long bytes() {
    return bytes;
  }

  /**
   * Adds the bytes that come next.
   *
   * @throws BlobTrouble.TooLarge when they would be more than {@link Blobs#MOST_BYTES}
   */
  public void add(byte[] piece) throws IOException {
    if (bytes + piece.length > Blobs.MOST_BYTES) {
      throw new BlobTrouble.TooLarge();
    }
    var buffer = ByteBuffer.wrap(piece);
    while (buffer.hasRemaining()) {
      channel.write(buffer, bytes + buffer.position());
    }
    bytes += piece.length;
  }

  /**
   * All has come. It is durable when this returns.
   *
   * @throws BlobTrouble.Damaged when it is not what its name says; it comes from its beginning then
   */
  public void finish() throws IOException {
    channel.force(true);
    boolean whole = Blobs.hash(channel.position(0)).equals(hash);
    channel.close();
    if (!whole) {
      Files.delete(coming);
      throw new BlobTrouble.Damaged(hash);
    }
    DurableFiles.moveInto(coming, place);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
