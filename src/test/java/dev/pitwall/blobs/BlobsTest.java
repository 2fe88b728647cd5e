package dev.pitwall.blobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.files.NotPlainFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobsTest {
  /** The SHA-256 of "abc", from the standard. */
  private static final BlobHash ABC =
      new BlobHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  @TempDir Path day;

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Blobs blobs() throws IOException {
    return Blobs.of(day);
  }

  private Path file(BlobHash hash) {
    return day.resolve("blobs").resolve(hash.value());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(day.resolve("blobs"))) {
      return files.toList();
    }
  }

  @Test
  void aBlobIsKeptUnderItsSha256AndReadBack() throws IOException {
    var blobs = blobs();
    var kept = blobs.keep(bytes("abc"));
    assertEquals(new Blobs.Kept(ABC, 3, true), kept);
    try (var reader = blobs.open(ABC)) {
      assertEquals("abc", new String(reader.stream().readAllBytes(), StandardCharsets.UTF_8));
    }
    try (var reader = blobs.open(ABC)) {
      assertArrayEquals(new byte[] {'b', 'c'}, reader.read(1, 100));
      assertArrayEquals(new byte[0], reader.read(7, 100));
    }
  }

  @Test
  void theSameIsKeptOnceAndNothingElseIsLeft() throws IOException {
    var blobs = blobs();
    blobs.keep(bytes("abc"));
    assertFalse(blobs.keep(bytes("abc")).fresh());
    assertFalse(blobs().keep(bytes("abc")).fresh());
    assertEquals(List.of(file(ABC)), files());
  }

  @Test
  void aDayWithoutBlobsHasNoFolderForThem() throws IOException {
    blobs().close();
    assertFalse(Files.exists(day.resolve("blobs")));
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    blobs().keep(bytes("abc"));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file(ABC))));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(day.resolve("blobs"))));
  }

  @Test
  void aMissingOneIsToldAsMissing() throws IOException {
    assertThrows(BlobTrouble.Missing.class, () -> blobs().open(ABC));
    blobs().keep(bytes("other"));
    assertThrows(BlobTrouble.Missing.class, () -> blobs().open(ABC));
    assertFalse(blobs().has(ABC));
  }

  @Test
  void aChangedOneIsNeverRead() throws IOException {
    var blobs = blobs();
    blobs.keep(bytes("abc"));
    Files.writeString(file(ABC), "abd");
    assertThrows(BlobTrouble.Damaged.class, () -> blobs().open(ABC));
  }

  @Test
  void oneThatChangesAfterItWasReadIsComparedAgain() throws IOException {
    var blobs = blobs();
    blobs.keep(bytes("abc"));
    blobs.open(ABC).close();
    Files.writeString(file(ABC), "abcd");
    assertThrows(BlobTrouble.Damaged.class, () -> blobs.open(ABC));
  }

  @Test
  void aDamagedOneIsReplacedWhenItsBytesComeAgain() throws IOException {
    blobs().keep(bytes("abc"));
    Files.writeString(file(ABC), "damaged");
    var blobs = blobs();
    assertTrue(blobs.keep(bytes("abc")).fresh());
    try (var reader = blobs.open(ABC)) {
      assertEquals(3, reader.bytes());
    }
  }

  @Test
  void aLinkUnderItsNameIsNotFollowed() throws IOException {
    Files.createDirectory(day.resolve("blobs"));
    var secret = Files.writeString(day.resolve("secret"), "abc");
    Files.createSymbolicLink(file(ABC), secret);
    assertThrows(BlobTrouble.Damaged.class, () -> blobs().open(ABC));
    blobs().keep(bytes("abc"));
    assertFalse(Files.isSymbolicLink(file(ABC)));
    assertEquals("abc", Files.readString(secret));
  }

  @Test
  void aFolderOfBlobsThatIsALinkIsRefused() throws IOException {
    var elsewhere = Files.createDirectory(day.resolve("elsewhere"));
    Files.createSymbolicLink(day.resolve("blobs"), elsewhere);
    assertThrows(NotPlainFile.class, this::blobs);
  }

  @Test
  void aFolderUnderItsNameIsDamage() throws IOException {
    Files.createDirectories(file(ABC));
    assertThrows(BlobTrouble.Damaged.class, () -> blobs().open(ABC));
  }

  @Test
  void aSourceThatBreaksOffLeavesNothing() throws IOException {
    var breaking =
        new InputStream() {
          private int read;

          @Override
          public int read() throws IOException {
            if (read++ > 1000) {
              throw new IOException("broken off");
            }
            return 'a';
          }
        };
    var blobs = blobs();
    assertThrows(IOException.class, () -> blobs.keep(breaking));
    assertEquals(List.of(), files());
  }

  @Test
  void whatIsTooLargeIsRefusedAndNotReadToItsEnd() throws IOException {
    var endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            throw new AssertionError("Read in pieces");
          }

          @Override
          public int read(byte[] piece, int from, int length) {
            read += length;
            assertTrue(read < Blobs.MOST_BYTES + (1 << 20), "read on");
            return length;
          }
        };
    var blobs = blobs();
    assertThrows(BlobTrouble.TooLarge.class, () -> blobs.keep(endless));
    assertEquals(List.of(), files());
  }

  @Test
  void whatADeadProcessLeftIsDeleted() throws IOException {
    blobs().keep(bytes("abc"));
    Files.writeString(day.resolve("blobs").resolve("7.part"), "half of");
    blobs();
    assertEquals(List.of(file(ABC)), files());
  }

  private List<TextRows.Row> rows(String text) throws IOException {
    return rows(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<TextRows.Row> rows(byte[] text) throws IOException {
    var blobs = blobs();
    var kept = blobs.keep(new ByteArrayInputStream(text));
    try (var rows = TextRows.of(blobs.open(kept.hash()))) {
      var all = new java.util.ArrayList<TextRows.Row>();
      for (long page = 0; page < rows.pages(); page++) {
        all.addAll(rows.page(page));
      }
      assertEquals(rows.rows(), all.size());
      assertEquals(rows.lines(), all.getLast().line());
      return all;
    }
  }

  @Test
  void linesAreRows() throws IOException {
    assertEquals(
        List.of(
            new TextRows.Row(1, false, "one"),
            new TextRows.Row(2, false, ""),
            new TextRows.Row(3, false, "三")),
        rows("one\r\n\n三\n"));
    assertEquals(List.of(new TextRows.Row(1, false, "")), rows(""));
    assertEquals(List.of(new TextRows.Row(1, false, "")), rows("\n"));
    assertEquals("no break", rows("no break").getLast().text());
  }

  @Test
  void aLongLineIsSeveralRowsAndNoLetterIsCut() throws IOException {
    var line = "あ".repeat(5000);
    var rows = rows("first\n" + line + "\nlast");
    assertEquals(
        line,
        rows.stream()
            .filter(r -> r.line() == 2)
            .map(TextRows.Row::text)
            .reduce("", String::concat));
    assertEquals(
        List.of(false, true, true, true),
        rows.stream().filter(r -> r.line() == 2).map(TextRows.Row::continued).toList());
    assertEquals(new TextRows.Row(3, false, "last"), rows.getLast());
  }

  @Test
  void anyBytesCanBeShown() throws IOException {
    var noise = new byte[300_000];
    new Random(7).nextBytes(noise);
    assertTrue(rows(noise).size() > 300_000 / TextRows.ROW_BYTES);
    assertEquals("a\uFFFDb", rows(new byte[] {'a', (byte) 0xFF, 'b'}).getFirst().text());
    var tails = new byte[10_000];
    java.util.Arrays.fill(tails, (byte) 0x80);
    assertEquals(3, rows(tails).size());
  }

  @Test
  void theRowsOfARandomTextAreThatText() throws IOException {
    var random = new Random(42);
    for (int round = 0; round < 30; round++) {
      var text = new StringBuilder();
      int lines = random.nextInt(600);
      for (int i = 0; i < lines; i++) {
        text.append(
            "x雨😀"
                .substring(0, 1 + random.nextInt(2))
                .repeat(random.nextInt(random.nextInt(10) == 0 ? 6000 : 40)));
        text.append('\n');
      }
      text.append("end");
      var again = new StringBuilder();
      for (var row : rows(text.toString())) {
        if (!row.continued() && row.line() > 1) {
          again.append('\n');
        }
        again.append(row.text());
      }
      assertEquals(text.toString(), again.toString());
    }
  }
}
