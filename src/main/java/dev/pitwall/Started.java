package dev.pitwall;

import java.nio.file.Path;
import java.util.List;

/** How this app is started, for those who start it again: an agent's program. */
final class Started {
  private Started() {}

  /** The packaged app's own program, or Java with what it was started from. */
  static List<String> words() {
    var packaged = System.getProperty("jpackage.app-path");
    if (packaged != null) {
      return List.of(packaged);
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName());
  }
}
