package dev.pitwall;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  private static final FileTime OLD = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path folder;

  @Test
  void aCacheOlderThanTheJarIsTakenAway() throws Exception {
    var jar = Files.createFile(folder.resolve("pitwall.jar"));
    var cache = Files.createFile(folder.resolve("pitwall.aot"));
    StartCache.dropIfOlder(cache, jar);
    assertTrue(Files.exists(cache));
    Files.setLastModifiedTime(cache, OLD);
    StartCache.dropIfOlder(cache, jar);
    assertFalse(Files.exists(cache));
  }

  @Test
  void aCacheThatCannotBeTakenAwayIsNoFailure() throws Exception {
    var jar = Files.createFile(folder.resolve("pitwall.jar"));
    // A folder that is not empty cannot be deleted, whoever runs this.
    var cache = Files.createDirectory(folder.resolve("pitwall.aot"));
    Files.createFile(cache.resolve("inside"));
    Files.setLastModifiedTime(cache, OLD);
    StartCache.dropIfOlder(cache, jar);
    assertTrue(Files.exists(cache));
  }
}
