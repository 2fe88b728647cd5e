package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The folder for what could not be used but must not be lost. Nothing in it is overwritten. */
final class SetAside {
  static final String FOLDER = "set-aside";

  private final Path folder;

  SetAside(Path day) {
    this.folder = of(day);
  }

  static Path of(Path day) {
    return day.resolve(FOLDER);
  }

  /** Moves a file here; gives its new place. */
  Path move(Path file) throws IOException {
    var place = free(file.getFileName().toString());
    Files.move(file, place);
    DurableFiles.forceFolder(folder);
    DurableFiles.forceFolder(file.getParent());
    return place;
  }

  Path copy(Path file) throws IOException {
    return write(file.getFileName().toString(), JournalReading.bytes(file));
  }

  /** Keeps the bytes of a file from {@code from} on. */
  Path tail(Path file, long from) throws IOException {
    var bytes = JournalReading.bytes(file);
    return write(
        file.getFileName() + "-tail",
        Arrays.copyOfRange(bytes, Math.toIntExact(from), bytes.length));
  }

  /** Keeps events that were not used as lines of JSON. */
  Path lines(List<String> lines) throws IOException {
    return write(
        "events-not-used.jsonl",
        (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    var place = free(name);
    DurableFiles.create(place, bytes);
    DurableFiles.forceFolder(folder);
    return place;
  }

  private Path free(String name) throws IOException {
    PlainFile.checkFolder(folder);
    OwnerOnly.createFolders(folder);
    for (int i = 1; ; i++) {
      var place = folder.resolve(name + "." + i);
      if (!PlainFile.exists(place)) {
        return place;
      }
    }
  }
}
