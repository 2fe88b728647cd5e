package dev.pitwall.log;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Days whose data folder went while they were open, as with a drive that was taken out: the whole
 * journal of each, in the laptop's own folder, until the next start brings it home. For any thread.
 */
final class RescuedDays {
  /** In it stands where the day belongs. */
  private static final String HOME = "day";

  /** A path is shorter on every system. */
  private static final int MOST_BYTES = 1 << 16;

  private final Path folder;

  RescuedDays(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder in which the journal of this day is to be written. */
  Path prepare(Path day) throws IOException {
    var place = place(day);
    OwnerOnly.createFolders(place);
    PlainFile.checkFolder(place);
    DurableFiles.replace(
        place.resolve(HOME), day.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
    DurableFiles.forceFolder(folder);
    return place;
  }

  /** The day folders in this data folder of which there is something to bring home. */
  List<Path> of(Path root) throws IOException {
    var days = new ArrayList<Path>();
    if (!PlainFile.isFolder(folder)) {
      return days;
    }
    for (var place : list()) {
      var home = place.resolve(HOME);
      if (PlainFile.exists(home) && PlainFile.exists(DayFiles.journal(place))) {
        var text = new String(PlainFile.read(home, MOST_BYTES), StandardCharsets.UTF_8);
        var day = folder.getFileSystem().getPath(text);
        if (root.equals(day.getParent())) {
          days.add(day);
        }
      }
    }
    return days;
  }

  Path journal(Path day) throws IOException {
    return DayFiles.journal(place(day));
  }

  /** It was brought home, and is on disk there. */
  void forget(Path day) throws IOException {
    var place = place(day);
    Files.deleteIfExists(DayFiles.journal(place));
    Files.deleteIfExists(place.resolve(HOME));
    Files.deleteIfExists(place);
  }

  private List<Path> list() throws IOException {
    try (var places = Files.list(folder)) {
      return places.filter(PlainFile::isFolder).sorted().toList();
    }
  }

  /** Named by the path alone: the folder above need not be there any more. */
  private Path place(Path day) {
    return folder.resolve(DayRegistry.name(day.toAbsolutePath().normalize().toString()));
  }
}
