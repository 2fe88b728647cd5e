package dev.pitwall.testing;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.domain.id.BlobHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** The blobs of a day in memory: in a folder of the build, which only the first of them makes. */
public final class TestBlobs {
  private TestBlobs() {}

  /** Of a text that no laptop of the test has. */
  public static BlobHash hash(String text) {
    try (var elsewhere = open()) {
      return elsewhere.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).hash();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Blobs open() {
    try {
      return Blobs.of(Path.of("target", "test-blobs", UUID.randomUUID().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
