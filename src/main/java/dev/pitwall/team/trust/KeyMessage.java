package dev.pitwall.team.trust;

import dev.pitwall.team.wire.FlatJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What two laptops say to each other that hold different keys of one team, as JSON over HTTP:
 * {@code POST /key/question} with a {@link Question}, answered by a {@link Sealed} (200), an {@link
 * Expelled} (403) or as if nothing were there (404); and {@code POST /key/offer} with a {@link
 * Sealed}, answered by nothing (204 or 404).
 */
sealed interface KeyMessage {
  int PROTOCOL = 1;

  String QUESTION_PATH = "/key/question";
  String OFFER_PATH = "/key/offer";

  /** A key, and what is known of all laptops that a team can have, sealed and in base64. */
  int MOST_BYTES = 1 << 19;

  int MOST_QUESTION_BYTES = 1 << 12;

  /**
   * Asks for the newest key.
   *
   * @param from the laptop that asks
   * @param nonce random, repeated in the answer
   * @param signed by the laptop, together with the certificate that it was shown
   */
  record Question(int protocol, String from, String nonce, String signed) implements KeyMessage {
    public Question {
      checkId(from);
      check(nonce);
      check(signed);
    }

    static byte[] signed(String day, String from, String nonce, String seen) {
      return lines("pitwall key question/1", day, from, nonce, seen);
    }
  }

  /**
   * Something for one laptop alone.
   *
   * @param from the laptop that signs it
   * @param nonce of the question; of the sender's own where nobody has asked
   */
  record Sealed(int protocol, String from, String nonce, String sealed, String signed)
      implements KeyMessage {
    public Sealed {
      checkId(from);
      check(nonce);
      check(signed);
      if (sealed == null || !sealed.matches("[A-Za-z0-9_-]+")) {
        throw new IllegalArgumentException("Nothing is sealed");
      }
    }

    static byte[] context(String day, String from, String to, String nonce) {
      return lines("pitwall key/1", day, from, to, nonce);
    }

    static byte[] signed(byte[] context, String sealed) {
      return (new String(context, StandardCharsets.UTF_8) + "\n" + sealed)
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * @param expulsion the statement that says so, with its signatures
   */
  record Expelled(int protocol, String expulsion) implements KeyMessage {
    public Expelled {
      if (expulsion == null || expulsion.length() > Statement.MOST_LETTERS) {
        throw new IllegalArgumentException("No statement");
      }
    }
  }

  private static byte[] lines(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static void check(String word) {
    if (word == null || !word.matches("[A-Za-z0-9_-]{1,200}")) {
      throw new IllegalArgumentException("Not a word of this exchange");
    }
  }

  private static void checkId(String id) {
    if (id == null || !id.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("Not a laptop");
    }
  }

  default byte[] write() {
    return FlatJson.write(this);
  }

  /** Empty for anything that is no such message of this version, however it is broken. */
  static <T extends KeyMessage> Optional<T> read(byte[] json, Class<T> kind) {
    return FlatJson.read(json, kind)
        .filter(
            message ->
                switch ((KeyMessage) message) {
                  case Question one -> one.protocol() == PROTOCOL;
                  case Sealed one -> one.protocol() == PROTOCOL;
                  case Expelled one -> one.protocol() == PROTOCOL;
                });
  }
}
