package dev.pitwall.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Files for people that are there whole or not at all: each is written beside its place and moved
 * there when all of them are. What is not finished is deleted, also when the process is asked to
 * end meanwhile, as by Ctrl+C.
 */
public final class WholeFiles {
  private static final String PART = ".part";

  /** Writes what stands in a file. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  private WholeFiles() {}

  /** One file alone. */
  public static void write(Path file, boolean replace, Content content) throws IOException {
    write(Map.of(file, content), _ -> replace);
  }

  /**
   * @param replaces whether a file that is there already goes; the new one is for the same people
   * @throws FileAlreadyExistsException when one is there and stays; then nothing is written
   */
  public static void write(Map<Path, Content> files, Predicate<Path> replaces) throws IOException {
    for (var file : files.keySet()) {
      if (Files.exists(file) && !(replaces.test(file) && Files.isRegularFile(file))) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    var parts = Collections.synchronizedMap(new LinkedHashMap<Path, Path>());
    var hook = new Thread(() -> delete(parts), "unfinished-files");
    listen(hook);
    try {
      for (var one : files.entrySet()) {
        // A link stays one: what it leads to is replaced.
        var place = Files.exists(one.getKey()) ? one.getKey().toRealPath() : one.getKey();
        var part = part(place);
        parts.put(place, part);
        try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
          one.getValue().to(out);
        }
      }
      for (var one : parts.entrySet()) {
        move(one.getValue(), one.getKey());
      }
    } finally {
      delete(parts);
      leave(hook);
    }
  }

  /** A temporary file would be for its owner alone; this one is as everybody makes files. */
  private static Path part(Path place) throws IOException {
    for (int number = 1; ; number++) {
      var part = place.resolveSibling(place.getFileName() + "." + number + PART);
      try {
        return Files.createFile(part);
      } catch (FileAlreadyExistsException e) {
        if (number == 100) {
          throw e;
        }
      }
    }
  }

  /** What came there meanwhile was looked for at the beginning, a moment ago. */
  private static void move(Path part, Path place) throws IOException {
    if (Files.exists(place)
        && place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(place));
    }
    Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void delete(Map<Path, Path> parts) {
    List.copyOf(parts.values()).forEach(WholeFiles::delete);
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      System.getLogger("dev.pitwall.files")
          .log(System.Logger.Level.WARNING, "Not deleted: " + part, e);
    }
  }

  private static void listen(Thread hook) throws IOException {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      throw new IOException("The process is ending", e);
    }
  }

  private static void leave(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs already: the process ends.
      return;
    }
  }
}
