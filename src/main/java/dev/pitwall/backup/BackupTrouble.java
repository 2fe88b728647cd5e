package dev.pitwall.backup;

import dev.pitwall.files.NotPlainFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a copy could not be made. The words of each stand under {@code problem.BACKUP_NOT_MADE.} and
 * its name, which is the second fact of the problem.
 */
public enum BackupTrouble {
  /** The folder is not there: a stick that was pulled out, a share that is not connected. */
  AWAY,
  /** No space is left. */
  FULL,
  /** Nothing can be written there. */
  READ_ONLY,
  /** A link stands where the folder should be; or a file. */
  NO_FOLDER,
  /** It lies within the data folder, whose days must not be mixed with their copies. */
  INSIDE,
  /** What was read back is not what was written. */
  NOT_EQUAL,
  /** Anything else that the disk says. */
  DISK;

  /** Less is no room for any day. */
  private static final long NO_ROOM = 64 << 10;

  /** A copy was written, read back, and is not the day. */
  static final class NotEqual extends IOException {
    NotEqual(String what) {
      super(what);
    }
  }

  /** The chosen folder is in the data folder. */
  static final class Inside extends IOException {
    Inside(Path folder) {
      super(folder.toString());
    }
  }

  static BackupTrouble of(Path folder, IOException cause) {
    if (cause instanceof NotEqual) {
      return NOT_EQUAL;
    }
    if (cause instanceof Inside) {
      return INSIDE;
    }
    if (cause instanceof NotPlainFile || cause instanceof NotDirectoryException) {
      return NO_FOLDER;
    }
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return AWAY;
    }
    var words =
        Optional.ofNullable(
                cause instanceof FileSystemException one ? one.getReason() : cause.getMessage())
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (cause instanceof AccessDeniedException
        || words.contains("read-only")
        || !Files.isWritable(folder)) {
      return READ_ONLY;
    }
    return words.contains("no space") || words.contains("not enough space") || isFull(folder)
        ? FULL
        : DISK;
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
    } catch (IOException e) {
      // Whoever cannot be asked how full it is has another trouble.
      return false;
    }
  }
}
