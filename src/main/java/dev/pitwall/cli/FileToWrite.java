package dev.pitwall.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that a command writes, or standard output: nothing is overwritten unasked. */
final class FileToWrite {
  /** Writes what stands in the file. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  private final Console console;
  private final boolean force;

  /**
   * @param force whether a file that is there already is replaced
   */
  FileToWrite(Console console, boolean force) {
    this.console = console;
    this.force = force;
  }

  /** Says so when it is there already and must stay. */
  boolean stands(String file) throws CannotGoOn {
    boolean stands = !file.equals("-") && !force && Files.exists(path(file));
    if (stands) {
      console.warn("cli.export.exists", file);
    }
    return stands;
  }

  Path path(String file) throws CannotGoOn {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw FileTrouble.with(file, new IOException(e.getReason(), e), console.texts());
    }
  }

  void write(String file, byte[] bytes) throws CannotGoOn {
    write(file, out -> out.write(bytes));
  }

  void write(String file, Content content) throws CannotGoOn {
    try {
      if (file.equals("-")) {
        // Whole before a byte of it is out: half a file on a pipe is taken for a whole one.
        var whole = new ByteArrayOutputStream();
        content.to(whole);
        console.out().write(whole.toByteArray());
        if (console.out().checkError()) {
          throw FileTrouble.with(
              file, new IOException(console.texts().of("cli.export.broken")), console.texts());
        }
      } else if (force && Files.isRegularFile(path(file))) {
        replace(path(file).toRealPath(), content);
      } else {
        create(path(file), content);
      }
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }

  /** Half a file is taken away again. */
  private static void create(Path file, Content content) throws IOException {
    boolean whole = false;
    var out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (out) {
      content.to(out);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The old file stays whole until the new one is, and hands on who may read it. */
  private static void replace(Path file, Content content) throws IOException {
    var whole = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
    try {
      try (var out = Files.newOutputStream(whole)) {
        content.to(out);
      }
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(whole, Files.getPosixFilePermissions(file));
      }
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
