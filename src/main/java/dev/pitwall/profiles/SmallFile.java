package dev.pitwall.profiles;

import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.file.Path;

/** A file that somebody wrote by hand. */
final class SmallFile {
  /** Far more than anybody writes by hand; whatever is larger is something else. */
  private static final int MOST_BYTES = 1 << 20;

  private SmallFile() {}

  /**
   * @throws dev.pitwall.files.NotPlainFile when it is larger, or no plain file
   */
  static byte[] read(Path file) throws IOException {
    return PlainFile.read(file, MOST_BYTES);
  }
}
