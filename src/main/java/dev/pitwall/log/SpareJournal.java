package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * A second copy of the journal, which is there while a day is open. After a stop that was not in
 * order nobody can vouch for the database's bytes, and H2 must not open them; then this copy mends
 * a journal that the disk has damaged. It is written after the journal and forced in the pause that
 * follows: nobody waits for it, and a step is saved without it. For one thread.
 */
final class SpareJournal {
  /** So many writes may be on their way to the disk at once; the journal has them there. */
  private static final int UNFORCED = 256;

  private final Path file;

  /** Empty once it could not be written. */
  private Optional<FileChannel> channel = Optional.empty();

  private int unforced;

  SpareJournal(Path file) {
    this.file = file;
  }

  /** Copies the whole journal. */
  void copy(Path journal) {
    close();
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      var copy =
          DurableFiles.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      channel = Optional.of(copy);
      try (var whole = PlainFile.open(journal)) {
        long length = whole.size();
        for (long done = 0; done < length; ) {
          done += whole.transferTo(done, length - done, copy);
        }
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      unforced++;
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /** Adds what was added to the journal. */
  void append(byte[] lines) {
    if (channel.isEmpty() || lines.length == 0) {
      return;
    }
    try {
      var bytes = ByteBuffer.wrap(lines);
      while (bytes.hasRemaining()) {
        channel.get().write(bytes);
      }
      unforced++;
    } catch (IOException | RuntimeException | Error e) {
      giveUp(e);
    }
  }

  /** There is something that the disk was not yet asked to keep. */
  boolean unforced() {
    return unforced > 0;
  }

  /**
   * Forces what was written, where much was or there is a pause.
   *
   * @param pause nobody is writing now
   */
  void forceAfter(boolean pause) {
    if (pause || unforced >= UNFORCED) {
      force();
    }
  }

  private void force() {
    if (channel.isPresent() && unforced > 0) {
      try {
        channel.get().force(false);
      } catch (IOException e) {
        giveUp(e);
      }
    }
    unforced = 0;
  }

  /** The journal goes on alone: a half-written copy would only be compared with it. */
  private void giveUp(Throwable cause) {
    System.getLogger("dev.pitwall.log")
        .log(System.Logger.Level.INFO, "The journal's second copy cannot be written", cause);
    close();
    unforced = 0;
  }

  void close() {
    if (channel.isPresent()) {
      try {
        channel.get().close();
      } catch (IOException e) {
        System.getLogger("dev.pitwall.log")
            .log(System.Logger.Level.INFO, "The journal's second copy did not close", e);
      }
      channel = Optional.empty();
    }
  }

  /** The database was closed in order and mends the journal from now on. */
  void discard() {
    close();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It holds nothing that the journal does not: the next start compares it, and makes a new
      // one.
      System.getLogger("dev.pitwall.log")
          .log(System.Logger.Level.INFO, "The journal's second copy is left", e);
    }
  }
}
