package dev.pitwall.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for what could not be used but must not be lost. Nothing in it is overwritten. */
public final class SetAside {
  public static final String FOLDER = "set-aside";

  private final Path folder;

  public SetAside(Path day) {
    this.folder = of(day);
  }

  public static Path of(Path day) {
    return day.resolve(FOLDER);
  }

  /** Moves a file here; gives its new place. */
  public Path move(Path file) throws IOException {
    var place = free(file.getFileName().toString());
    Files.move(file, place);
    DurableFiles.forceFolder(folder);
    DurableFiles.forceFolder(file.getParent());
    return place;
  }

  /** Keeps these bytes here; gives their place. */
  public Path keep(String name, byte[] bytes) throws IOException {
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
