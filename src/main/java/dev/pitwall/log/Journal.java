package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The safety line of a day: a text file, one JSON object per event, each with its own checksum,
 * forced to disk before anything is acknowledged. For one thread.
 *
 * <p>Lines appended together are one batch: all but its last say with {@code "left"} how many
 * follow, so that half a batch is known as such after a crash.
 */
final class Journal implements AutoCloseable {
  /** What the journal asks of the disk; a test's disk fails where a real one would. */
  interface Disk extends AutoCloseable {
    void write(ByteBuffer bytes) throws IOException;

    void force() throws IOException;

    void truncate(long length) throws IOException;

    @Override
    void close() throws IOException;
  }

  private final Disk disk;
  private long length;
  private boolean broken;

  /**
   * @param length of the file, all of which is whole lines
   */
  Journal(Disk disk, long length) {
    this.disk = disk;
    this.length = length;
  }

  static Disk disk(Path file) throws IOException {
    PlainFile.check(file);
    var channel =
        DurableFiles.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    return new Disk() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }

      @Override
      public void force() throws IOException {
        channel.force(false);
      }

      @Override
      public void truncate(long length) throws IOException {
        channel.truncate(length);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  /** Bytes in the file, all of them whole lines. */
  long length() {
    return length;
  }

  /**
   * Adds batches and waits until they are on disk.
   *
   * @return the lines that were added
   * @throws IOException when they are not; then nothing of them is in the file, or, if even taking
   *     them out failed, every further append fails too
   */
  byte[] append(List<List<StoredEvent>> batches) throws IOException {
    if (broken) {
      throw new IOException("The journal could not be mended after a failed write");
    }
    var text = new StringBuilder();
    batches.forEach(batch -> write(batch, text));
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (length + bytes.length > JournalReading.MOST_BYTES) {
      throw new IOException("The journal is as large as the next start can read");
    }
    try {
      disk.write(ByteBuffer.wrap(bytes));
      disk.force();
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
    length += bytes.length;
    return bytes;
  }

  private void takeBack(IOException cause) {
    try {
      disk.truncate(length);
      disk.force();
    } catch (IOException e) {
      broken = true;
      cause.addSuppressed(e);
    }
  }

  static void write(List<StoredEvent> batch, StringBuilder text) {
    int left = batch.size();
    for (var event : batch) {
      left--;
      var body = left == 0 ? event.open() : event.open() + ",\"left\":" + left;
      long crc = StoredEvent.crc(body.getBytes(StandardCharsets.UTF_8));
      text.append(body).append(",\"crc\":\"").append(HexFormat.of().toHexDigits((int) crc));
      text.append("\"}\n");
    }
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
