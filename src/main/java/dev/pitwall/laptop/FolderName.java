package dev.pitwall.laptop;

import dev.pitwall.domain.model.Names;
import dev.pitwall.files.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names for new folders that every file system takes. */
final class FolderName {
  /** Letters of a contest's name that its folder takes; with any letters under 200 bytes. */
  private static final int LETTERS = 40;

  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private FolderName() {}

  /** One name on every file system: letters and digits only, however the name was typed. */
  static String safe(String name) {
    var words = UNSAFE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("-");
    var letters = words.codePoints().limit(LETTERS).toArray();
    return new String(letters, 0, letters.length).replaceAll("^-+|-+$", "");
  }

  /**
   * Without the letters that no file can be given in this locale; the day's own name keeps them.
   */
  static String here(String safe) {
    return FileNames.canBeGiven(safe) ? safe : safe(safe.replaceAll("[^\\p{ASCII}]+", "-"));
  }

  /** One that is not there yet. Names that differ only in case are one on some file systems. */
  static String free(Path root, String wanted) throws IOException {
    var base = wanted.replaceAll("-+$", "");
    try (var files = Files.list(root)) {
      var taken = files.map(file -> Names.plain(FileNames.name(file))).toList();
      for (int i = 1; ; i++) {
        var folder = i == 1 ? base : base + "-" + i;
        if (!taken.contains(Names.plain(folder))) {
          return folder;
        }
      }
    }
  }
}
