package dev.pitwall.blobs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** A blob that is open for reading, from any place in it. One thread's. */
public final class BlobReader implements Closeable {
  private final FileChannel channel;
  private final long bytes;

  BlobReader(FileChannel channel, long bytes) {
    this.channel = channel;
    this.bytes = bytes;
  }

  /** Its length in bytes. */
  public long bytes() {
    return bytes;
  }

  /** At most {@code most} bytes from a place on; fewer only where the blob ends. */
  public byte[] read(long from, int most) throws IOException {
    int length = Math.clamp(bytes - from, 0, most);
    var buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("Cut off while it was read");
      }
    }
    return buffer.array();
  }

  /** All of it from its beginning; closing the stream closes this reader. */
  public InputStream stream() throws IOException {
    channel.position(0);
    return Channels.newInputStream(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
