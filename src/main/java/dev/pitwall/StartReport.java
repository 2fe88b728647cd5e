package dev.pitwall;

import dev.pitwall.ui.PitwallWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * For measurements: with {@code -Dpitwall.start-report=FILE} the app writes when its window could
 * be used (milliseconds since 1970) and how many bytes of heap were alive then, and closes.
 */
final class StartReport {
  private StartReport() {}

  static void writeIfAsked(PitwallWindow window) {
    var file = System.getProperty("pitwall.start-report");
    if (file != null) {
      window.whenUsable(() -> write(Path.of(file), System.currentTimeMillis(), window));
    }
  }

  private static void write(Path file, long usable, PitwallWindow window) {
    System.gc();
    var runtime = Runtime.getRuntime();
    try {
      Files.writeString(file, usable + " " + (runtime.totalMemory() - runtime.freeMemory()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    window.close();
  }
}
