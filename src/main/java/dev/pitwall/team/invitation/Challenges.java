package dev.pitwall.team.invitation;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Questions that are good for one answer. A question carries its own mark of this laptop instead of
 * being remembered, so no stranger fills a memory by asking for many. For any thread.
 */
final class Challenges {
  /** For the way there and back, on the worst network. */
  private static final Duration GOOD_FOR = Duration.ofSeconds(30);

  private static final int NONCE_BYTES = 12;

  private final SecureRandom random;
  private final Token mark;

  /** Until they are too old anyhow. */
  private final Map<String, Instant> taken = new HashMap<>();

  Challenges(SecureRandom random) {
    this.random = random;
    this.mark = Token.random(random);
  }

  String next(Instant now) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var asked = HexFormat.of().formatHex(nonce) + "." + now.toEpochMilli();
    return asked + "." + mark.question(asked);
  }

  /**
   * Whether it is a question of this laptop, not too old, and not taken yet. To be asked when its
   * answer is right: what a stranger sends is not remembered.
   */
  synchronized boolean take(String challenge, Instant now) {
    int dot = challenge.lastIndexOf('.');
    if (dot < 0
        || !Token.same(mark.question(challenge.substring(0, dot)), challenge.substring(dot + 1))) {
      return false;
    }
    var asked =
        Instant.ofEpochMilli(Long.parseLong(challenge.substring(challenge.indexOf('.') + 1, dot)));
    var oldest = now.minus(GOOD_FOR);
    taken.values().removeIf(oldest::isAfter);
    return !asked.isBefore(oldest) && taken.putIfAbsent(challenge, asked) == null;
  }
}
