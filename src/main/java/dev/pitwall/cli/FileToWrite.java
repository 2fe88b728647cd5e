package dev.pitwall.cli;

import dev.pitwall.files.WholeFiles;
import dev.pitwall.report.bundle.Progress;
import dev.pitwall.report.export.Export;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file that a command writes, or standard output: nothing is overwritten unasked. */
final class FileToWrite {
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

  void write(String file, WholeFiles.Content content) throws CannotGoOn {
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
      } else {
        WholeFiles.write(path(file), force, content);
      }
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }

  /** Several files beside each other, all or none. */
  void write(String file, Export export, Progress progress) throws CannotGoOn {
    try {
      export.write(path(file), _ -> force, progress);
    } catch (FileAlreadyExistsException e) {
      throw FileTrouble.with(e.getFile(), e, console.texts());
    } catch (IOException e) {
      throw FileTrouble.with(file, e, console.texts());
    }
  }
}
