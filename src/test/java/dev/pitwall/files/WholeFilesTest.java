package dev.pitwall.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written for people are whole or not there. */
class WholeFilesTest {
  @TempDir Path folder;

  private static WholeFiles.Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void allOfThemOrNone() throws IOException {
    var files = new LinkedHashMap<Path, WholeFiles.Content>();
    files.put(folder.resolve("one"), text("1"));
    files.put(
        folder.resolve("two"),
        out -> {
          out.write('2');
          throw new IOException("no room");
        });
    assertThrows(IOException.class, () -> WholeFiles.write(files, _ -> false));
    assertEquals(List.of(), names());
    files.put(folder.resolve("two"), text("2"));
    WholeFiles.write(files, _ -> false);
    assertEquals(List.of("one", "two"), names());
  }

  @Test
  void aFileThatIsThereStaysUnlessItIsReplacedWhole() throws IOException {
    var file = folder.resolve("day.zip");
    Files.writeString(file, "of yesterday");
    assertThrows(
        FileAlreadyExistsException.class, () -> WholeFiles.write(file, false, text("new")));
    assertThrows(
        IOException.class,
        () ->
            WholeFiles.write(
                file,
                true,
                _ -> {
                  throw new IOException("cancelled");
                }));
    assertEquals("of yesterday", Files.readString(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    WholeFiles.write(file, true, text("new"));
    assertEquals("new", Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(List.of("day.zip"), names());
  }

  @Test
  void aLinkStaysALinkAndAFolderIsNoFile() throws IOException {
    var file = Files.writeString(folder.resolve("real"), "old");
    Files.createSymbolicLink(folder.resolve("link"), file);
    WholeFiles.write(folder.resolve("link"), true, text("new"));
    assertTrue(Files.isSymbolicLink(folder.resolve("link")));
    assertEquals("new", Files.readString(file));
    Files.createDirectory(folder.resolve("folder"));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> WholeFiles.write(folder.resolve("folder"), true, text("new")));
  }

  /** Ctrl+C asks a process to end as this does: what was begun is gone with it. */
  @Test
  void aProcessThatIsAskedToEndLeavesNothingHalf() throws Exception {
    var file = folder.resolve("day.zip");
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Slow.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (var said = process.inputReader()) {
      assertEquals("begun", said.readLine());
      assertEquals(1, names().size(), "it is being written");
      process.destroy();
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(List.of(), names());
    }
  }

  /** Writes a file and never ends. */
  static final class Slow {
    private Slow() {}

    public static void main(String[] arguments) throws IOException {
      WholeFiles.write(Path.of(arguments[0]), false, Slow::write);
    }

    private static void write(OutputStream out) throws IOException {
      out.write(new byte[1 << 20]);
      out.flush();
      System.out.println("begun");
      while (true) {
        LockSupport.park();
        if (Thread.interrupted()) {
          return;
        }
      }
    }
  }
}
