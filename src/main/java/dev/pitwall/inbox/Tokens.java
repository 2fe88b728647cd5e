package dev.pitwall.inbox;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tokens of one day on this laptop, in a file for its owner alone: a line {@code day TOKEN} and
 * a line {@code MEMBER TOKEN} for each agent. They stay over a restart, as they are pasted on
 * servers. For any thread but the screen's.
 */
final class Tokens {
  /** The line of whoever sits at this laptop. */
  private static final String DAY = "day";

  /** No day has so many agents. */
  private static final int MOST_BYTES = 64 << 10;

  /** 26 letters of 32 are 130 bits. */
  private static final int LETTERS = 26;

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private final Path file;
  private final SecureRandom random;
  private final Map<String, String> tokens = new LinkedHashMap<>();
  private volatile Runnable changed = () -> {};

  private Tokens(Path file, SecureRandom random) {
    this.file = file;
    this.random = random;
  }

  /**
   * Reads those of a day, or makes the first.
   *
   * @param file need not be there yet, nor its folder
   */
  static Tokens of(Path file, SecureRandom random) throws IOException {
    var tokens = new Tokens(file, random);
    if (PlainFile.exists(file)) {
      OwnerOnly.restrict(file);
      var text = new String(PlainFile.read(file, MOST_BYTES), StandardCharsets.US_ASCII);
      text.lines()
          .map(line -> line.split(" "))
          .filter(words -> words.length == 2)
          .forEach(words -> tokens.tokens.put(words[0], words[1]));
    }
    if (!tokens.tokens.containsKey(DAY)) {
      tokens.give(DAY);
    }
    return tokens;
  }

  /** Hears of each token that is given or withdrawn; must return at once. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  /** That of whoever sits at this laptop. */
  synchronized String day() {
    return tokens.get(DAY);
  }

  /** A new one for an agent; the one it had before is none any more. */
  synchronized String give(MemberId agent) throws IOException {
    return give(agent.value());
  }

  private synchronized String give(String whose) throws IOException {
    var token = random.ints(LETTERS, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt);
    tokens.put(whose, token.map(String::valueOf).collect(Collectors.joining()));
    write();
    return tokens.get(whose);
  }

  synchronized void withdraw(MemberId agent) throws IOException {
    tokens.remove(agent.value());
    write();
  }

  /** The agents that have one. */
  synchronized Set<MemberId> agents() {
    return tokens.keySet().stream()
        .filter(whose -> !whose.equals(DAY))
        .map(MemberId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Takes the same time for a token that is nearly right as for one that is not. */
  synchronized Optional<Sender> sender(String shown) {
    var bytes = shown.getBytes(StandardCharsets.UTF_8);
    Optional<Sender> found = Optional.empty();
    for (var one : tokens.entrySet()) {
      if (MessageDigest.isEqual(one.getValue().getBytes(StandardCharsets.US_ASCII), bytes)) {
        found =
            Optional.of(
                one.getKey().equals(DAY)
                    ? Sender.LAPTOP
                    : new Sender(Optional.of(new MemberId(one.getKey()))));
      }
    }
    return found;
  }

  private void write() throws IOException {
    OwnerOnly.createFolders(file.getParent());
    PlainFile.checkFolder(file.getParent());
    var text = new StringBuilder();
    tokens.forEach((whose, token) -> text.append(whose).append(' ').append(token).append('\n'));
    DurableFiles.replace(file, text.toString().getBytes(StandardCharsets.US_ASCII));
    changed.run();
  }
}
