package dev.pitwall.laptop;

import dev.pitwall.files.FileNames;
import dev.pitwall.files.FolderLock;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import dev.pitwall.files.SetAside;
import dev.pitwall.log.DayFolder;
import dev.pitwall.log.FolderTrouble;
import dev.pitwall.log.LogFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What of a data folder is the app's own: others may keep there what they like. */
final class OwnFiles {
  private OwnFiles() {}

  /**
   * A folder that held other things before is somebody's choice; only what we make in it is ours.
   */
  static boolean isOurs(Path root) throws LogFailure {
    if (!Files.isDirectory(root)) {
      return true;
    }
    try (var files = Files.list(root)) {
      return PlainFile.exists(root.resolve(FolderLock.FILE)) || files.findAny().isEmpty();
    } catch (IOException e) {
      throw FolderTrouble.with(root, e);
    }
  }

  /** Folders of former versions could be read by everybody on the machine. */
  static void restrict(Path root, boolean ours) throws IOException {
    if (ours) {
      OwnerOnly.restrict(root.toRealPath());
    }
    for (var name : names()) {
      var file = FileNames.in(root, name);
      if (PlainFile.exists(file)) {
        OwnerOnly.restrict(file);
      }
    }
    for (var day : folders(root)) {
      if (DayFolder.isOne(day)) {
        OwnerOnly.restrict(day);
      }
    }
  }

  /** What the app itself writes in a data folder, beside the days. */
  static List<String> names() {
    var names = new ArrayList<>(LaptopSettings.FILES);
    names.addAll(List.of(FolderLock.FILE, SingleInstance.FILE, SetAside.FOLDER));
    return names;
  }

  static List<Path> folders(Path root) throws IOException {
    try (var folders = Files.list(root)) {
      return folders.filter(Files::isDirectory).toList();
    }
  }
}
