package dev.pitwall.team.invitation;

import dev.pitwall.team.wire.FlatJson;
import java.util.Optional;

/**
 * What is said on joining, as JSON over HTTP: {@code POST /join/challenge} with an empty object,
 * answered by a {@link Challenge}; {@code POST /join} with a {@link Proof}, answered by a {@link
 * Welcome} (200) or a {@link Refused} (403). Unknown keys are passed over, for later versions.
 */
sealed interface JoinMessage {
  /** Of this exchange, also in its first message. */
  int PROTOCOL = 1;

  String CHALLENGE_PATH = "/join/challenge";
  String PATH = "/join";

  /** Of a database's address with its certificates: a service's bundle is shorter. */
  int MOST_DATABASE_LETTERS = 250_000;

  int MOST_BYTES = 1 << 14;

  /** With what is known of all laptops that a team can have. */
  int MOST_WELCOME_BYTES = 1 << 19;

  /**
   * @param protocol of the laptop that invites
   * @param now its clock, milliseconds since 1970
   */
  record Challenge(int protocol, String challenge, long now) implements JoinMessage {
    public Challenge {
      check(challenge);
    }
  }

  /**
   * @param token the name of the token, not itself
   * @param joiner random; the same when the same laptop asks again, since an answer was lost
   */
  record Proof(int protocol, String challenge, String token, String joiner, String proof)
      implements JoinMessage {
    public Proof {
      check(challenge);
      check(token);
      check(joiner);
      check(proof);
    }
  }

  /**
   * @param key the team's, with its secret
   * @param laptops what is known of the team's laptops, a line each: whoever leaves again at once
   *     can still check who expelled it. Empty from a laptop of an earlier version.
   * @param database how the team's database is reached, with the secret; empty for none, and from a
   *     laptop of an earlier version
   */
  record Welcome(String key, String day, String dayName, long now, String laptops, String database)
      implements JoinMessage {
    public Welcome {
      check(day);
      laptops = laptops == null ? "" : laptops;
      database = database == null ? "" : database;
      if (key == null || dayName == null) {
        throw new IllegalArgumentException("A welcome without a key or a name");
      }
    }
  }

  record Refused(Why why, int protocol, long now) implements JoinMessage {
    public Refused {
      if (why == null) {
        throw new IllegalArgumentException("A refusal without a reason");
      }
    }
  }

  enum Why {
    WRONG_TOKEN,
    EXPIRED,
    USED,
    REVOKED,
    OTHER_PROTOCOL
  }

  private static void check(String name) {
    if (name == null || !name.matches("[A-Za-z0-9_.-]{1,200}")) {
      throw new IllegalArgumentException("Not a name of this exchange");
    }
  }

  default byte[] write() {
    return FlatJson.write(this);
  }

  /** Empty for anything that is no such message, however it is broken. */
  static <T extends JoinMessage> Optional<T> read(byte[] json, Class<T> kind) {
    return FlatJson.read(json, kind);
  }
}
