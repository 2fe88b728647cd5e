package dev.pitwall.blobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.files.NotPlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobArrivalTest {
  private static final BlobHash ABC =
      new BlobHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  @TempDir Path day;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void whatIsCutOffGoesOnWhereItWasAlsoInTheNextStart() throws IOException {
    var blobs = Blobs.of(day);
    try (var arrival = blobs.arrive(ABC)) {
      arrival.add(bytes("a"));
      arrival.add(bytes("b"));
    }
    assertFalse(blobs.has(ABC));
    var later = Blobs.of(day);
    try (var arrival = later.arrive(ABC)) {
      assertEquals(2, arrival.bytes());
      arrival.add(bytes("c"));
      arrival.finish();
    }
    assertTrue(later.has(ABC));
    try (var reader = later.open(ABC)) {
      assertArrayEquals(bytes("abc"), reader.read(0, 10));
    }
    try (var files = Files.list(day.resolve("blobs"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void otherBytesThanTheNameSaysAreNeverThere() throws IOException {
    var blobs = Blobs.of(day);
    try (var arrival = blobs.arrive(ABC)) {
      arrival.add(bytes("abd"));
      assertThrows(BlobTrouble.Damaged.class, arrival::finish);
    }
    assertFalse(blobs.has(ABC));
    try (var again = blobs.arrive(ABC)) {
      assertEquals(0, again.bytes());
    }
  }

  @Test
  void aLinkInItsPlaceIsNotWrittenThrough() throws IOException {
    var elsewhere = Files.writeString(day.resolve("precious"), "mine");
    Files.createDirectory(day.resolve("blobs"));
    Files.createSymbolicLink(day.resolve("blobs").resolve(ABC.value() + ".coming"), elsewhere);
    var blobs = Blobs.of(day);
    assertThrows(NotPlainFile.class, () -> blobs.arrive(ABC));
    assertEquals("mine", Files.readString(elsewhere));
  }
}
