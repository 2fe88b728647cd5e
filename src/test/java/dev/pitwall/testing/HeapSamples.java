package dev.pitwall.testing;

import java.io.IOException;
import java.io.InputStream;

/**
 * The same bytes again and again, with a last piece behind them, and a look at what is alive on the
 * heap while they are read: garbage does not count.
 */
public final class HeapSamples extends InputStream {
  private final byte[] piece;
  private final byte[] last;
  private final long total;
  private final long every;
  private final long before;
  private long at;
  private long next;
  private long peak;

  /**
   * @param total bytes of the repeated pieces
   * @param samples how many looks; each is a whole garbage collection
   */
  public HeapSamples(byte[] piece, byte[] last, long total, int samples) {
    this.piece = piece;
    this.last = last;
    this.total = total - total % piece.length;
    every = Math.max(1, this.total / samples);
    next = every;
    before = alive();
  }

  /** Bytes alive at the most, above what was alive at the beginning. */
  public long peak() {
    return peak;
  }

  private static long alive() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int most) {
    if (at >= next) {
      next += every;
      peak = Math.max(peak, alive() - before);
    }
    if (most == 0) {
      return 0;
    }
    boolean repeated = at < total;
    var source = repeated ? piece : last;
    int start = (int) (repeated ? at % piece.length : at - total);
    int length = Math.min(most, source.length - start);
    if (length <= 0) {
      return -1;
    }
    System.arraycopy(source, start, into, from, length);
    at += length;
    return length;
  }
}
