package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.PlainFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

    /** So many bytes from the beginning, under whatever name the file stands now, if any. */
    byte[] read(int length) throws IOException;

    /**
     * Whether what was written is found under the file's name: the same file, and as long as we
     * made it. Costs a look at its attributes.
     */
    boolean inPlace(long length);

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
    // A file that is opened to append cannot be read; and one that another program cuts must not
    // be written on behind a hole.
    var reading = PlainFile.open(file);
    var key = FileIdentity.key(file);
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
      public byte[] read(int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
          if (reading.read(bytes, bytes.position()) < 0) {
            throw new EOFException("The journal was cut");
          }
        }
        return bytes.array();
      }

      @Override
      public boolean inPlace(long length) {
        try {
          var now =
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          return now.size() == length && key.equals(Optional.of(FileIdentity.key(now)));
        } catch (IOException e) {
          // What cannot be seen cannot be found by the next start either.
          return false;
        }
      }

      @Override
      public void close() throws IOException {
        try (reading;
            channel) {
          // Both, whatever the other says.
          return;
        }
      }
    };
  }

  /** Bytes in the file, all of them whole lines. */
  long length() {
    return length;
  }

  /**
   * Adds a batch and waits until it is on disk.
   *
   * @return the lines that were added
   * @throws IOException when it is not; then nothing of it is in the file, or, if even taking it
   *     out failed, every further append fails too
   */
  byte[] append(List<StoredEvent> batch) throws IOException {
    if (broken) {
      throw new IOException("The journal could not be mended after a failed write");
    }
    var text = new StringBuilder();
    write(batch, text);
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

  /** Whether the next start finds what was appended. */
  boolean inPlace() {
    return disk.inPlace(length);
  }

  /** Everything that was appended. */
  byte[] read() throws IOException {
    return disk.read(Math.toIntExact(length));
  }

  /** Takes the newest lines out again, which nobody may have seen as saved. */
  void takeBack(byte[] lines) {
    if (lines.length > 0) {
      length -= lines.length;
      takeBack(new IOException("Taken back"));
    }
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

  /**
   * A whole journal, each event by itself.
   *
   * @param impossible lines that are no events, kept as they were found
   */
  static byte[] text(List<StoredEvent> events, List<String> impossible) {
    var text = new StringBuilder();
    events.forEach(event -> write(List.of(event), text));
    impossible.forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    disk.close();
  }
}
