package dev.pitwall.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a laptop keeps about its day folders, outside of them: what vouches for a folder must not
 * come with it. For any thread.
 */
public interface DayRegistry {
  /** Whether what is put here is found by the next start. */
  boolean keeps();

  /**
   * What is known of a folder: by its path; else, where it was renamed, by the identity that it
   * keeps. An entry that is found by the path alone may be of another folder that was there before.
   */
  Optional<DayEntry> find(Path day) throws IOException;

  void put(Path day, DayEntry entry) throws IOException;

  /**
   * Where the count of what this folder holds is, or can be; empty where nothing can be kept. Where
   * a folder with a count was moved in the place of another, the other's count is beside it, with
   * {@code .ousted} behind its name.
   */
  Optional<Path> witness(Path day) throws IOException;

  /** By which this laptop knows the file's bytes again; empty when the file is not there. */
  String seal(Path file) throws IOException;

  /** Whether the file holds the very bytes of this {@link #seal}. False for an empty one. */
  boolean isSealed(Path file, String seal) throws IOException;

  /** Makes the folder in which a day is to be written whose own folder is gone. */
  Path rescueFolder(Path day) throws IOException;
}
