package dev.pitwall.team.invitation;

import dev.pitwall.net.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of one invitation. It is proved, and never sent. */
public final class Token {
  static final int BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  Token(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("A token has " + BYTES + " bytes");
    }
    this.secret = secret.clone();
  }

  public static Token random(RandomGenerator random) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    return new Token(secret);
  }

  byte[] bytes() {
    return secret.clone();
  }

  /** Identifies a token without revealing it. */
  String name() {
    return tag("name");
  }

  /**
   * What only somebody who knows the token can say.
   *
   * @param challenge of the laptop that asks; a proof is good for that one alone
   * @param fingerprint of the certificate that laptop has shown, so that it is no use to another
   * @param joiner who proves it
   */
  String proof(String challenge, Fingerprint fingerprint, String joiner) {
    return tag("proof", challenge, fingerprint.hex(), joiner);
  }

  /** Marks a question as this laptop's own. */
  String question(String asked) {
    return tag("question", asked);
  }

  /** None of the parts may hold a line break. */
  private String tag(String... parts) {
    var text = "pitwall join/1\n" + String.join("\n", parts);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  /** In a time that does not depend on where they differ. */
  static boolean same(String tag, String other) {
    return MessageDigest.isEqual(
        tag.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Token token && MessageDigest.isEqual(secret, token.secret);
  }

  @Override
  public int hashCode() {
    return name().hashCode();
  }

  /** Without the secret: it may come into a log. */
  @Override
  public String toString() {
    return "a token";
  }
}
