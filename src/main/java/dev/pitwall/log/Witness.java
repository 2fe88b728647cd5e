package dev.pitwall.log;

import dev.pitwall.domain.id.Origin;
import dev.pitwall.files.DurableFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers how much a day holds, in a file of the laptop's own, outside of the day's folder: so a
 * day whose files were cut, damaged or replaced by an older copy is known to lack something. It is
 * written with every append, which a dead process does not undo, and forced to disk in the pause
 * that follows: nobody waits for it. Without it a day is as safe, but what is missing at its end is
 * not noticed. For one thread.
 */
final class Witness {
  /** So many writes may be on their way to the disk at once. */
  private static final int UNFORCED = 256;

  private static final String OUSTED = ".ousted";

  /** An append adds some 90 bytes; a file this large is written anew. */
  private static final long LARGE = 1 << 20;

  private final Optional<Path> file;
  private final Map<Origin, Tally> tallies;
  private long journal;

  /** Empty once it could not be written. */
  private Optional<FileChannel> channel = Optional.empty();

  private long length;
  private int unforced;

  /**
   * @param file empty where this laptop can keep nothing
   */
  Witness(Optional<Path> file, Tallies held) {
    this.file = file;
    this.tallies = new HashMap<>(held.byOrigin());
    this.journal = held.journal();
    begin();
  }

  /** Beside a witness: the one of a day that was in the same folder before. */
  static Path ousted(Path witness) {
    return witness.resolveSibling(witness.getFileName() + OUSTED);
  }

  private void begin() {
    close();
    if (file.isEmpty()) {
      return;
    }
    try {
      var text = new Tallies(tallies, journal).text().getBytes(StandardCharsets.UTF_8);
      DurableFiles.replace(file.get(), text);
      Files.deleteIfExists(ousted(file.get()));
      length = text.length;
      unforced = 0;
      channel =
          Optional.of(
              DurableFiles.open(
                  file.get(), Set.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND)));
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /**
   * Counts events that are in the journal.
   *
   * @param journalLength with them
   */
  void add(List<StoredEvent> events, long journalLength) {
    journal = journalLength;
    if (file.isEmpty()) {
      return;
    }
    var changed = new LinkedHashMap<Origin, Tally>();
    for (var event : events) {
      changed.put(event.id().origin(), Tallies.add(tallies, event, event.crc()));
    }
    if (channel.isEmpty()) {
      return;
    }
    var lines = new StringBuilder();
    changed.forEach((origin, tally) -> lines.append(Tallies.line(origin, tally, journal)));
    try {
      var bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      length += bytes.remaining();
      while (bytes.hasRemaining()) {
        channel.get().write(bytes);
      }
      unforced++;
    } catch (IOException | RuntimeException e) {
      giveUp(e);
    }
  }

  /** Counts own events that were here once, as a teammate's laptop knows. */
  void raise(Origin own, long head) {
    var held = tallies.getOrDefault(own, Tally.NONE);
    if (head > held.head()) {
      tallies.put(own, new Tally(head, held.count() + head - held.head(), held.sum()));
      begin();
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
    if (length > LARGE) {
      begin();
    } else if (channel.isPresent() && unforced > 0 && (pause || unforced >= UNFORCED)) {
      try {
        channel.get().force(false);
        unforced = 0;
      } catch (IOException e) {
        giveUp(e);
      }
    }
  }

  private void giveUp(Exception cause) {
    note("What the day holds cannot be noted", cause);
    length = 0;
    unforced = 0;
    close();
  }

  void close() {
    if (channel.isPresent()) {
      try {
        channel.get().close();
      } catch (IOException e) {
        note("The note of what the day holds did not close", e);
      }
      channel = Optional.empty();
    }
  }

  private static void note(String what, Exception cause) {
    System.getLogger("dev.pitwall.log").log(System.Logger.Level.INFO, what, cause);
  }
}
