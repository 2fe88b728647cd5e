package dev.pitwall.log;

import dev.pitwall.files.FolderLock;
import dev.pitwall.files.NotPlainFile;
import dev.pitwall.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Why a folder cannot be used. The words of each stand under {@code problem.FOLDER_UNREADABLE.} and
 * its name, which is the second fact of the problem.
 */
public enum FolderTrouble {
  /** A file stands there, or where a folder above it should be. */
  NOT_A_FOLDER,
  FORBIDDEN,
  /** Its path is none for a database. */
  PATH,
  /** Its path has letters that the language settings of this process do not know. */
  LETTERS,
  /** There are links in it; the third fact has their names. */
  LINKS,
  /** What the app reads or writes there is no plain file; the third fact has its name. */
  NOT_PLAIN,
  /** More than any contest day has; the third fact has the name of the file. */
  TOO_LARGE,
  /** There is something, and it was not possible to read any of it. */
  NOTHING_READABLE,
  /** The same where this laptop had saved steps; the third fact says how many. */
  STEPS_UNREADABLE,
  /** Anything else that the file system says; the third fact has its words. */
  DISK;

  /** What people must know about it; FOLDER_IN_USE where another holds the folder. */
  public static LogFailure with(Path folder, IOException cause) {
    if (cause instanceof FolderLock.InUse) {
      return new LogFailure(Problem.of(Problem.Kind.FOLDER_IN_USE, folder.toString()), cause);
    }
    if (cause instanceof NotPlainFile file) {
      var name = new IOException(String.valueOf(file.file().getFileName()), cause);
      return switch (file.why()) {
        case LINK -> LINKS.failure(folder, name);
        case NOT_A_FILE -> NOT_PLAIN.failure(folder, name);
        case TOO_LARGE -> TOO_LARGE.failure(folder, name);
      };
    }
    return of(folder, cause).failure(folder, cause);
  }

  /** Whether the trouble is with writing, so that what is there can be looked at. */
  public static boolean canStillBeRead(Problem problem) {
    return problem.kind() == Problem.Kind.FOLDER_UNREADABLE
        && problem.facts().size() > 1
        && List.of(FORBIDDEN.name(), DISK.name(), LETTERS.name()).contains(problem.facts().get(1));
  }

  LogFailure failure(Path folder, Exception cause) {
    return new LogFailure(
        new Problem(
            Problem.Kind.FOLDER_UNREADABLE,
            List.of(folder.toString(), name(), String.valueOf(cause.getMessage())),
            String.valueOf(cause)),
        cause);
  }

  private static FolderTrouble of(Path folder, IOException cause) {
    if (isUnderFile(folder)) {
      return NOT_A_FOLDER;
    }
    boolean closed =
        Files.exists(folder) && !(Files.isReadable(folder) && Files.isWritable(folder));
    return cause instanceof AccessDeniedException || closed ? FORBIDDEN : DISK;
  }

  private static boolean isUnderFile(Path folder) {
    for (var part = folder.toAbsolutePath(); part != null; part = part.getParent()) {
      if (Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
        return !Files.isDirectory(part);
      }
    }
    return false;
  }
}
