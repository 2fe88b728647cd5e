package dev.pitwall.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The team keys of this laptop, one for each day. For any thread. */
public final class TeamKeyStore {
  private static final String KIND = "key";
  private static final int MOST_BYTES = 1 << 13;

  private final SecretFiles files;

  /**
   * @param folder need not be there yet
   */
  public TeamKeyStore(Path folder) {
    this.files = new SecretFiles(folder);
  }

  /** What else this laptop keeps of a day's team, in the same folder. */
  public SecretFiles files() {
    return files;
  }

  /**
   * The key of a day's team; empty when this laptop is in no team for it.
   *
   * @param day letters, digits, {@code -} and {@code _}, 1 to 64 of them
   * @throws IOException when the file cannot be read, or holds no key: the way back is an
   *     invitation of a teammate
   */
  public Optional<TeamKey> load(String day) throws IOException {
    var text = files.read(day, KIND, MOST_BYTES);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var key = text.flatMap(TeamKey::decode);
    if (key.isEmpty()) {
      throw new IOException("Not a team key: " + files.file(day, KIND));
    }
    return key;
  }

  /** Keeps the key in the place of a former one; on disk when this returns. */
  public void save(String day, TeamKey key) throws IOException {
    files.write(day, KIND, key.encode() + "\n");
  }

  /** Forgets it: this laptop leaves the team, or was expelled. */
  public void remove(String day) throws IOException {
    files.remove(day, KIND);
  }
}
