package dev.pitwall.team.trust;

import dev.pitwall.net.TeamKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is sealed for a teammate's laptop: lines of ASCII, the key first.
 *
 * @param key the team's; empty for one that is not to have it
 * @param statements all that the sender knows of the laptops
 */
record KeyContent(Optional<TeamKey> key, List<Statement> statements) {
  private static final String NO_KEY = "-";

  byte[] write() {
    return Stream.concat(
            Stream.of(key.map(TeamKey::encode).orElse(NO_KEY)),
            statements.stream().map(Statement::encode))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Empty when its first line is neither a key nor the word for none. */
  static Optional<KeyContent> read(byte[] bytes) {
    var lines = new String(bytes, StandardCharsets.US_ASCII).lines().toList();
    var first = lines.isEmpty() ? "" : lines.getFirst();
    var key = TeamKey.decode(first);
    if (key.isEmpty() && !first.equals(NO_KEY)) {
      return Optional.empty();
    }
    var statements =
        lines.stream().skip(1).flatMap(line -> Statement.decode(line).stream()).toList();
    return Optional.of(new KeyContent(key, statements));
  }
}
