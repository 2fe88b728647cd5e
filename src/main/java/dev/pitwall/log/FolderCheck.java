package dev.pitwall.log;

import dev.pitwall.files.FileNames;
import dev.pitwall.files.PlainFile;
import dev.pitwall.files.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Refuses a folder with links in it before anything in it is read or written: it may come from
 * somebody else, and a link leads to any file of the person who opens it.
 */
public final class FolderCheck {
  /** No day has as many files, and each is looked at. */
  private static final int MOST_FILES = 10_000;

  /** Named in the sentence; more would not help. */
  private static final int NAMED = 5;

  private FolderCheck() {}

  /**
   * Looks at everything in a day folder, and in what was set aside in it.
   *
   * @throws LogFailure with the names of the links, or of what is no plain file, or when the path
   *     is none for a database (FOLDER_UNREADABLE)
   */
  static void day(Path folder) throws LogFailure {
    refusePath(folder);
    content(folder);
  }

  /** The same for a day that is only read: its path need not be one for a database. */
  static void content(Path folder) throws LogFailure {
    try {
      var found = new ArrayList<Path>(List.of(folder));
      if (PlainFile.isFolder(folder)) {
        found.addAll(list(folder));
        var setAside = SetAside.of(folder);
        if (PlainFile.isFolder(setAside)) {
          found.addAll(list(setAside));
        }
      }
      refuseLinks(folder, found);
      for (var file :
          List.of(DayFiles.journal(folder), DayFiles.spare(folder), DayFiles.database(folder))) {
        PlainFile.check(file);
      }
    } catch (IOException e) {
      throw FolderTrouble.with(folder, e);
    }
  }

  /**
   * Looks at the files that the app itself writes in a data folder.
   *
   * @throws LogFailure as {@link #day}
   */
  public static void data(Path root, List<String> names) throws LogFailure {
    refusePath(root);
    try {
      refuseLinks(root, names.stream().map(root::resolve).toList());
    } catch (IOException e) {
      throw FolderTrouble.with(root, e);
    }
  }

  private static void refusePath(Path folder) throws LogFailure {
    if (!H2File.canBeIn(folder)) {
      throw FolderTrouble.PATH.failure(
          folder, new IOException("H2 cannot open a path with ; or \\"));
    }
    if (!FileNames.isRepresentable(folder)) {
      throw FolderTrouble.LETTERS.failure(folder, new IOException(FileNames.text(folder)));
    }
  }

  private static List<Path> list(Path folder) throws IOException, LogFailure {
    try (Stream<Path> files = Files.list(folder)) {
      var found = files.limit(MOST_FILES + 1).sorted().toList();
      if (found.size() > MOST_FILES) {
        throw FolderTrouble.TOO_LARGE.failure(
            folder, new IOException(String.valueOf(folder.getFileName())));
      }
      return found;
    }
  }

  private static void refuseLinks(Path folder, List<Path> files) throws IOException, LogFailure {
    var links = new ArrayList<String>();
    for (var file : files) {
      if (PlainFile.isLink(file)) {
        links.add(
            file.equals(folder)
                ? String.valueOf(folder.getFileName())
                : folder.relativize(file).toString());
      }
    }
    if (!links.isEmpty()) {
      var named = String.join(", ", links.subList(0, Math.min(NAMED, links.size())));
      throw FolderTrouble.LINKS.failure(
          folder, new IOException(links.size() > NAMED ? named + " ..." : named));
    }
  }
}
