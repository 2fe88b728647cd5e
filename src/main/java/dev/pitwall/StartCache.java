package dev.pitwall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The JVM's ahead-of-time cache (JEP 483, 514), recorded by a first run and used by the ones after
 * it. The JVM passes over a cache that does not fit the jar any more without a word, for ever: so
 * one that is older than the jar is taken away, and the next start records a new one.
 */
final class StartCache {
  private StartCache() {}

  static void dropIfStale() {
    var cache = System.getProperty("pitwall.start-cache");
    var jar = System.getProperty("java.class.path");
    if (cache != null && jar.endsWith(".jar")) {
      dropIfOlder(Path.of(cache), Path.of(jar));
    }
  }

  static void dropIfOlder(Path cache, Path jar) {
    try {
      if (Files.exists(cache)
          && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) < 0) {
        Files.delete(cache);
      }
    } catch (IOException e) {
      // In a folder that only others may write: the start stays slow, and nothing else.
      System.getLogger("dev.pitwall")
          .log(System.Logger.Level.WARNING, "The start cache " + cache + " is stale and stays", e);
    }
  }
}
