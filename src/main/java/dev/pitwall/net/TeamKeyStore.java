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
 * The team keys of this laptop, a file for each day, readable by its owner alone. They lie in the
 * laptop's own folder: a day's folder may be handed on, and the key of a team must not go with it.
 * For any thread.
 */
public final class TeamKeyStore {
  private static final String ENDING = ".key";
  private static final int MOST_BYTES = 1 << 13;
  private static final Pattern DAY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Path folder;

  /**
   * @param folder need not be there yet
   */
  public TeamKeyStore(Path folder) {
    this.folder = folder;
  }

  /**
   * The key of a day's team; empty when this laptop is in no team for it.
   *
   * @param day letters, digits, {@code -} and {@code _}, 1 to 64 of them
   * @throws IOException when the file cannot be read, or holds no key: the way back is an
   *     invitation of a teammate
   */
  public Optional<TeamKey> load(String day) throws IOException {
    var file = file(day);
    if (!PlainFile.exists(file)) {
      return Optional.empty();
    }
    OwnerOnly.restrict(file);
    var text = new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.US_ASCII);
    return Optional.of(
        TeamKey.decode(text).orElseThrow(() -> new IOException("Not a team key: " + file)));
  }

  /** Keeps the key in the place of a former one; on disk when this returns. */
  public void save(String day, TeamKey key) throws IOException {
    OwnerOnly.createFolders(folder);
    OwnerOnly.restrict(folder);
    PlainFile.checkFolder(folder);
    var line = key.encode() + "\n";
    DurableFiles.replace(file(day), line.getBytes(StandardCharsets.US_ASCII));
  }

  /** Forgets it: this laptop leaves the team, or was expelled. */
  public void remove(String day) throws IOException {
    if (Files.deleteIfExists(file(day))) {
      DurableFiles.forceFolder(folder);
    }
  }

  private Path file(String day) {
    if (!DAY.matcher(day).matches()) {
      throw new IllegalArgumentException("Not the id of a day: '" + day + "'");
    }
    return folder.resolve(day + ENDING);
  }
}
