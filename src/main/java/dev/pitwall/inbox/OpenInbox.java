package dev.pitwall.inbox;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the inbox of a data folder that is open now can be reached on this laptop; for the command
 * line. Kept in the laptop's own folder, for its owner alone.
 *
 * @param day the folder of the open day within the data folder
 */
public record OpenInbox(int port, String token, String day) {
  private static final int MOST_BYTES = 4096;
  private static final int MOST_PORT = 65_535;

  /** What the running app wrote; empty when none did. It may have died since. */
  public static Optional<OpenInbox> of(Path laptopFolder, Path dataFolder) throws IOException {
    var file = file(laptopFolder, dataFolder);
    if (!PlainFile.exists(file)) {
      return Optional.empty();
    }
    var lines =
        new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.UTF_8).lines().toList();
    if (lines.size() != 3 || !lines.getFirst().matches("\\d{1,5}")) {
      return Optional.empty();
    }
    int port = Integer.parseInt(lines.getFirst());
    return port < 1 || port > MOST_PORT
        ? Optional.empty()
        : Optional.of(new OpenInbox(port, lines.get(1), lines.get(2)));
  }

  void write(Path laptopFolder, Path dataFolder) throws IOException {
    var file = file(laptopFolder, dataFolder);
    OwnerOnly.createFolders(file.getParent());
    PlainFile.checkFolder(file.getParent());
    var text = port + "\n" + token + "\n" + day + "\n";
    DurableFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void forget(Path laptopFolder, Path dataFolder) throws IOException {
    Files.deleteIfExists(file(laptopFolder, dataFolder));
  }

  private static Path file(Path laptopFolder, Path dataFolder) {
    return InboxFolder.of(laptopFolder).resolve(InboxFolder.name(dataFolder) + ".open");
  }
}
