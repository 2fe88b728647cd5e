package dev.pitwall.report.bundle;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file; reading fails once its {@link Progress} stops it. */
final class ProgressInput extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private final long size;
  private final Progress progress;
  private long done;

  private ProgressInput(InputStream in, long size, Progress progress) {
    super(in);
    this.size = size;
    this.progress = progress;
  }

  static InputStream of(Path file, Progress progress) throws IOException {
    return new BufferedInputStream(
        new ProgressInput(Files.newInputStream(file), Files.size(file), progress), BUFFER);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    moved(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    moved(Math.max(0, count));
    return count;
  }

  private void moved(int more) throws IOException {
    done += more;
    progress.at(size == 0 ? 1 : Math.min(1, (double) done / size));
  }
}
