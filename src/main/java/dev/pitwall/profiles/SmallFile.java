package dev.pitwall.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody wrote by hand. */
final class SmallFile {
  /** Far more than anybody writes by hand; whatever is larger is something else. */
  private static final int MOST_BYTES = 1 << 20;

  private SmallFile() {}

  static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("larger than 1 MB");
      }
      return bytes;
    }
  }
}
