package dev.pitwall.net;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Small files of ASCII text in the laptop's own folder, readable by its owner alone. A day's folder
 * may be handed on, and what lets a laptop into a team must not go with it. For any thread.
 */
public final class SecretFiles {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Path folder;

  /**
   * @param folder need not be there yet
   */
  SecretFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Empty when there is none.
   *
   * @param day letters, digits, {@code -} and {@code _}, 1 to 64 of them
   * @param kind what it is of that day: the ending of the file
   * @throws IOException when it cannot be read, or is longer
   */
  public Optional<String> read(String day, String kind, int mostBytes) throws IOException {
    var file = file(day, kind);
    if (!PlainFile.exists(file)) {
      return Optional.empty();
    }
    OwnerOnly.restrict(file);
    return Optional.of(new String(PlainFile.read(file, mostBytes), StandardCharsets.US_ASCII));
  }

  /** Keeps it in the place of a former one; on disk when this returns. */
  public void write(String day, String kind, String text) throws IOException {
    OwnerOnly.createFolders(folder);
    OwnerOnly.restrict(folder);
    PlainFile.checkFolder(folder);
    DurableFiles.replace(file(day, kind), text.getBytes(StandardCharsets.US_ASCII));
  }

  public void remove(String day, String kind) throws IOException {
    if (Files.deleteIfExists(file(day, kind))) {
      DurableFiles.forceFolder(folder);
    }
  }

  Path file(String day, String kind) {
    if (!NAME.matcher(day).matches()) {
      throw new IllegalArgumentException("Not the id of a day: '" + day + "'");
    }
    return folder.resolve(day + "." + kind);
  }
}
