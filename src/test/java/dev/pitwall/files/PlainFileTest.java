package dev.pitwall.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PlainFileTest {
  private static final byte[] OLD = {1, 2, 3};
  private static final byte[] NEW = {4, 5};

  @TempDir Path folder;

  private NotPlainFile.Why why(Path file, int most) {
    return assertThrows(NotPlainFile.class, () -> PlainFile.read(file, most)).why();
  }

  @Test
  void aFileIsReadUpToItsLimit() throws Exception {
    var file = Files.write(folder.resolve("a"), OLD);
    assertArrayEquals(OLD, PlainFile.read(file, 3));
    assertEquals(NotPlainFile.Why.TOO_LARGE, why(file, 2));
    assertEquals(NotPlainFile.Why.NOT_A_FILE, why(folder, 2));
    assertThrows(NoSuchFileException.class, () -> PlainFile.read(folder.resolve("b"), 2));
    PlainFile.check(folder.resolve("b"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right that few have")
  void aLinkIsNeitherReadNorWrittenThrough() throws Exception {
    var target = Files.write(folder.resolve("target"), OLD);
    var link = Files.createSymbolicLink(folder.resolve("link"), target);
    var dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    assertEquals(NotPlainFile.Why.LINK, why(link, 10));
    assertEquals(NotPlainFile.Why.LINK, why(dangling, 10));
    assertTrue(PlainFile.exists(dangling));
    assertThrows(NotPlainFile.class, () -> PlainFile.check(dangling));
    assertThrows(FileAlreadyExistsException.class, () -> DurableFiles.create(dangling, NEW));
    DurableFiles.replace(link, NEW);
    assertArrayEquals(OLD, Files.readAllBytes(target));
    assertArrayEquals(NEW, PlainFile.read(link, 10));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right that few have")
  void aHalfFileThatIsALinkIsNotWrittenThrough() throws Exception {
    var target = Files.write(folder.resolve("target"), OLD);
    Files.createSymbolicLink(folder.resolve("file.new"), target);
    DurableFiles.replace(folder.resolve("file"), NEW);
    assertArrayEquals(OLD, Files.readAllBytes(target));
    assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("file")));
    assertFalse(PlainFile.exists(folder.resolve("file.new")));
  }

  @Test
  void aCopyIsAnotherFile() throws Exception {
    var file = Files.write(folder.resolve("a"), OLD);
    DurableFiles.copy(file, folder.resolve("b"));
    Files.write(file, NEW);
    assertArrayEquals(OLD, Files.readAllBytes(folder.resolve("b")));
  }
}
