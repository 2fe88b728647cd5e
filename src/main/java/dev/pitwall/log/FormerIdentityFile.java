package dev.pitwall.log;

import dev.pitwall.files.FileIdentity;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code home}, by which versions before 0.2 knew a day folder of their own. It lies in
 * the folder that it speaks for, so nothing it says is believed; but where it names the very files
 * that are there, the folder was not brought here, and there is nothing to report.
 */
final class FormerIdentityFile {
  private static final int MOST_BYTES = 1 << 16;

  private final Path file;

  FormerIdentityFile(Path day) {
    this.file = day.resolve("home");
  }

  /** Whether the files were left here by a former version. */
  boolean names(Path journal, Path database) throws IOException {
    if (!PlainFile.exists(file)) {
      return false;
    }
    var lines =
        new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8).lines().toList();
    return lines.contains("journal=" + FileIdentity.of(journal))
        && lines.contains("database=" + FileIdentity.of(database));
  }

  /** The laptop's registry has taken its place. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
