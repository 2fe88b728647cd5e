package dev.pitwall.inbox;

import dev.pitwall.net.PieceStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A body that must come at a minimum rate where its length is known: then all of it is there, and
 * whoever sends a byte a second only holds a connection. A body without a length is an output that
 * is piped while it is printed; it may be silent for as long as the route lasts. One thread's.
 */
final class PacedBody extends PieceStream {
  /** For the first bytes, and for a line that hangs. */
  static final Duration GRACE = Duration.ofSeconds(20);

  /** The slowest line through which a server can be worked on has several times as much. */
  static final int BYTES_PER_SECOND = 1 << 10;

  /** It comes too slowly; the rest is not read. */
  static final class TooSlow extends IOException {
    @Serial private static final long serialVersionUID = 1;
  }

  private final InputStream in;
  private final boolean hasRate;
  private final LongSupplier nanos;
  private final long begun;
  private long bytes;

  /**
   * @param length as its sender announced it
   * @param nanos as {@link System#nanoTime}
   */
  PacedBody(InputStream in, OptionalLong length, LongSupplier nanos) {
    this.in = in;
    this.hasRate = length.isPresent();
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
  }

  /** So long may so many bytes take at the most. */
  static Duration most(long bytes) {
    return GRACE.plusSeconds(bytes / BYTES_PER_SECOND);
  }

  /**
   * @throws TooSlow when what came so far took too long
   */
  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    bytes += Math.max(read, 0);
    if (hasRate && read >= 0 && nanos.getAsLong() - begun > most(bytes).toNanos()) {
      throw new TooSlow();
    }
    return read;
  }
}
