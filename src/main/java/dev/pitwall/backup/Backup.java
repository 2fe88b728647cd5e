package dev.pitwall.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The copies of an open day, as screens use them. Safe from any thread; nothing here blocks. */
public interface Backup extends AutoCloseable {
  /** Where copies are kept. */
  enum Place {
    /** Beside the days, in the data folder. */
    LAPTOP,
    /** Where the person wants them, too: a stick, a synced folder. */
    CHOSEN
  }

  /**
   * A copy that was read back and found whole.
   *
   * @param at when it was made, to the second
   * @param events how many of the day are in it
   * @param blobs how many long texts and pictures are in it
   */
  record Copy(Path file, Instant at, int events, int blobs) {}

  /**
   * How it stands with one place.
   *
   * @param newest the newest proved copy
   * @param trouble what kept the last copy from being made
   */
  record Standing(
      Place place, Path folder, Optional<Copy> newest, Optional<BackupTrouble> trouble) {}

  /**
   * What can be shown at a moment. Immutable.
   *
   * @param places empty until the folders were first looked at
   * @param busy whether a copy is being made or proved
   */
  record Picture(List<Standing> places, boolean busy) {
    /** Before anything was looked at. */
    public static final Picture NOTHING_YET = new Picture(List.of(), true);

    public Picture {
      places = List.copyOf(places);
    }

    /** How it stands with a place, where there is one. */
    public Optional<Standing> at(Place place) {
      return places.stream().filter(one -> one.place() == place).findFirst();
    }
  }

  Picture now();

  /**
   * Calls {@code listener} with each new picture, from the thread of the copies.
   *
   * @return ends the listening
   */
  Runnable listen(Consumer<Picture> listener);

  /** Proves the newest copies again, and copies what is newer than they are. */
  void copyNow();

  /**
   * Copies to this folder, too, from now on, on every day of this laptop.
   *
   * @param folder empty for no second folder
   */
  void alsoTo(Optional<Path> folder);

  /** Copies what is new and waits for that, a few seconds at most. A second call does nothing. */
  @Override
  void close();
}
