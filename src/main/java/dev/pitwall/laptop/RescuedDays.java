package dev.pitwall.laptop;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import dev.pitwall.log.DayFolder;
import dev.pitwall.log.LogFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Days whose data folder went while they were open, as with a drive that was taken out: the whole
 * journal of each, in the laptop's own folder, until the next start gives it back. For any thread.
 */
final class RescuedDays {
  /** In it stands where the day belongs. */
  private static final String PLACE = "day";

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
        place.resolve(PLACE), day.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
    DurableFiles.forceFolder(folder);
    return place;
  }

  /**
   * What was written here, while a data folder was away, becomes the second copy of the day's
   * journal, which the opening of the day compares. Where another day has its place by now it gets
   * a folder of its own. What cannot be given back now stays for the next start.
   */
  void giveBack(Path root) throws IOException, LogFailure {
    for (var day : of(root)) {
      var journal = DayFolder.journal(place(day));
      var target = day;
      if (DayFolder.isOfAnotherDay(day, journal)) {
        target = root.resolve(FolderName.free(root, day.getFileName().toString()));
      }
      if (!PlainFile.isFolder(target)) {
        OwnerOnly.createFolder(target);
        DurableFiles.forceFolder(root);
      }
      DayFolder.giveSecondCopy(target, journal);
      forget(day);
    }
  }

  /** The day folders in this data folder of which there is something to give back. */
  private List<Path> of(Path root) throws IOException {
    var days = new ArrayList<Path>();
    if (!PlainFile.isFolder(folder)) {
      return days;
    }
    for (var place : list()) {
      var belongs = place.resolve(PLACE);
      if (PlainFile.exists(belongs) && PlainFile.exists(DayFolder.journal(place))) {
        var text = new String(PlainFile.read(belongs, MOST_BYTES), StandardCharsets.UTF_8);
        var day = folder.getFileSystem().getPath(text);
        if (root.equals(day.getParent())) {
          days.add(day);
        }
      }
    }
    return days;
  }

  /** It was given back, and is on disk there. */
  private void forget(Path day) throws IOException {
    var place = place(day);
    Files.deleteIfExists(DayFolder.journal(place));
    Files.deleteIfExists(place.resolve(PLACE));
    Files.deleteIfExists(place);
  }

  private List<Path> list() throws IOException {
    try (var places = Files.list(folder)) {
      return places.filter(PlainFile::isFolder).sorted().toList();
    }
  }

  /** Named by the path alone: the folder above need not be there any more. */
  private Path place(Path day) {
    return folder.resolve(DayEntryFiles.name(day.toAbsolutePath().normalize().toString()));
  }
}
