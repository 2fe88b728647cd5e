package dev.pitwall.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The folder for what could not be used but must not be lost. Nothing in it is overwritten. */
final class SetAside {
  private final Path folder;

  SetAside(Path day) {
    this.folder = day.resolve("set-aside");
  }

  /** Moves a file here; gives its new place. */
  Path move(Path file) throws IOException {
    var place = free(file.getFileName().toString());
    Files.move(file, place);
    Disks.forceFolder(folder);
    Disks.forceFolder(file.getParent());
    return place;
  }

  Path copy(Path file) throws IOException {
    var place = free(file.getFileName().toString());
    Disks.write(place, Files.readAllBytes(file));
    Disks.forceFolder(folder);
    return place;
  }

  /** Keeps the bytes of a file from {@code from} on. */
  Path tail(Path file, long from) throws IOException {
    var bytes = Files.readAllBytes(file);
    var place = free(file.getFileName() + "-tail");
    Disks.write(place, Arrays.copyOfRange(bytes, Math.toIntExact(from), bytes.length));
    Disks.forceFolder(folder);
    return place;
  }

  /** Keeps rows of the database as lines of JSON. */
  Path lines(List<String> lines) throws IOException {
    var place = free("database-rows.jsonl");
    Disks.write(place, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    Disks.forceFolder(folder);
    return place;
  }

  private Path free(String name) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1; ; i++) {
      var place = folder.resolve(name + "." + i);
      if (!Files.exists(place)) {
        return place;
      }
    }
  }
}
