package dev.pitwall.team.day;

import dev.pitwall.net.SecretFiles;
import dev.pitwall.team.postgres.PostgresAddress;
import java.io.IOException;
import java.util.Optional;

/** Where this laptop keeps how a day's database is reached, readable by its owner alone. */
final class DatabaseSecrets {
  private static final String KIND = "postgres";

  /** A bundle of a service's certificates has some hundred kilobytes. */
  private static final int MOST_BYTES = 1 << 22;

  private static final String HANDED_ON = "handed on";
  private static final String KEPT = "kept";

  private final SecretFiles files;
  private final String day;

  /**
   * @param day the id of the day
   */
  DatabaseSecrets(SecretFiles files, String day) {
    this.files = files;
    this.day = day;
  }

  /**
   * @param handedOn whether those who join get it
   */
  record Secret(PostgresAddress address, boolean handedOn) {}

  Optional<Secret> load() throws IOException {
    var text = files.read(day, KIND, MOST_BYTES);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int end = text.get().indexOf('\n');
    var address =
        PostgresAddress.decode(end < 0 ? "" : text.get().substring(end + 1))
            .orElseThrow(() -> new IOException("Not the address of a database"));
    return Optional.of(new Secret(address, text.get().substring(0, end).equals(HANDED_ON)));
  }

  void save(Secret secret) throws IOException {
    files.write(
        day, KIND, (secret.handedOn() ? HANDED_ON : KEPT) + "\n" + secret.address().encode());
  }

  void remove() throws IOException {
    files.remove(day, KIND);
  }
}
