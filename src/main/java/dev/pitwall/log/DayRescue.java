package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes an open day anew when its files went: moved or deleted with or without their folder, on a
 * drive that was taken out, or written by another program. In its own folder again, where the data
 * folder is the one that it was; else in the laptop's own, from where the next start gives it back:
 * what is written where a drive was mounted is hidden once the drive is there again. For the log's
 * thread.
 */
final class DayRescue {
  private final DayFiles files;

  /** The data folder, as it was when the day was opened. */
  private final Optional<Object> root;

  /** The journal's text as it is in memory: everything that was acknowledged so far. */
  private final Supplier<byte[]> memory;

  /**
   * Where the day stands from now on.
   *
   * @param inOwnFolder in its own folder
   */
  record Place(Journal journal, Path folder, boolean inOwnFolder) {}

  DayRescue(DayFiles files, Supplier<byte[]> memory) throws IOException {
    this.files = files;
    this.root = FileIdentity.key(root(files));
    this.memory = memory;
  }

  private static Path root(DayFiles files) {
    return files.folder().toAbsolutePath().getParent();
  }

  /**
   * @param gone the journal that is not in its place any more; stays open
   * @param newest events at its end that are not acknowledged yet
   * @param count how many events there are, those among them
   * @throws IOException when there is no place where the day could be written
   */
  Place rescue(Journal gone, List<StoredEvent> newest, int count) throws IOException {
    var lines = lines(gone, newest, count);
    if (root.isPresent() && root.equals(FileIdentity.key(root(files)))) {
      try {
        return new Place(inOwnFolder(lines), files.folder(), true);
      } catch (IOException e) {
        note("The day cannot be written anew in its own folder", e);
      }
    }
    var place = files.registry().rescueFolder(files.folder());
    return new Place(write(DayFiles.journal(place), lines), place, false);
  }

  private Journal inOwnFolder(byte[] lines) throws IOException {
    if (!PlainFile.exists(files.folder())) {
      OwnerOnly.createFolder(files.folder());
      DurableFiles.forceFolder(root(files));
    }
    PlainFile.checkFolder(files.folder());
    var journal = files.journal();
    if (PlainFile.isLink(journal)) {
      Files.delete(journal);
    } else if (PlainFile.exists(journal)) {
      // Whoever put it there may want it back.
      files.setAside().move(journal);
    }
    return write(journal, lines);
  }

  private static Journal write(Path file, byte[] lines) throws IOException {
    DurableFiles.replace(file, lines);
    return new Journal(Journal.disk(file), lines.length);
  }

  /**
   * As they stand in the file that is still open, to the last letter; where that was emptied or
   * cannot be read any more, from memory.
   */
  private byte[] lines(Journal gone, List<StoredEvent> newest, int count) {
    try {
      var bytes = gone.read();
      var reading = JournalReading.of(bytes);
      boolean whole = reading.damaged() == 0 && !reading.torn();
      if (whole && reading.lines().size() == count) {
        return bytes;
      }
    } catch (IOException e) {
      note("The journal that was open cannot be read any more", e);
    }
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(memory.get());
    whole.writeBytes(Journal.text(newest, List.of()));
    return whole.toByteArray();
  }

  private static void note(String what, Exception cause) {
    System.getLogger("dev.pitwall.log").log(System.Logger.Level.INFO, what, cause);
  }
}
