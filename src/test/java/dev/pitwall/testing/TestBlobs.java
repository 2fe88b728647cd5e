package dev.pitwall.testing;

import dev.pitwall.blobs.Blobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** The blobs of a day in memory: in a folder of the build, which only the first of them makes. */
public final class TestBlobs {
  private TestBlobs() {}

  public static Blobs open() {
    try {
      return Blobs.of(Path.of("target", "test-blobs", UUID.randomUUID().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
