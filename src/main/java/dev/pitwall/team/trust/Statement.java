package dev.pitwall.team.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has signed about laptops of the team. Written as one line of ASCII words; the last
 * one or two are the signatures, and what they sign is the line before them, to the letter.
 */
public sealed interface Statement permits Introduction, Expulsion {
  /** The longest: an expulsion that names all laptops a team can have. */
  int MOST_LETTERS = 3_900;

  /** The day of whose team it is. */
  String day();

  /** The line with its signatures. */
  String encode();

  /**
   * Empty for anything that is no statement; whether its signatures are right is not asked here.
   */
  static Optional<Statement> decode(String line) {
    if (line.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    var words = List.of(line.strip().split(" "));
    try {
      return switch (words.getFirst()) {
        case Introduction.FORM -> Introduction.read(words);
        case Expulsion.FORM -> Expulsion.read(words);
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      // The reason does not help anybody; the caller passes over it.
      return Optional.empty();
    }
  }

  static byte[] signed(String line) {
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A name for people as a word; {@code -} for none. */
  static String word(String name) {
    return name.isEmpty() ? "-" : base64(name.getBytes(StandardCharsets.UTF_8));
  }

  static String name(String word) {
    return word.equals("-") ? "" : new String(bytes(word), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String word) {
    return Base64.getUrlDecoder().decode(word);
  }
}
