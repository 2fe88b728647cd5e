package dev.pitwall.net;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A laptop's own key in a team: EC P-256, made by the laptop and never sent. It proves which laptop
 * somebody is after the key of the team has changed.
 */
public final class LaptopKey {
  private static final String FORM = "pitwall-laptop-key/1";
  private static final int FORM_PARTS = 3;
  private static final int MOST_LETTERS = 2048;

  private final LaptopIdentity identity;
  private final PrivateKey secret;
  private final byte[] open;

  private LaptopKey(KeyPair pair) {
    this.identity = LaptopIdentity.of(pair.getPublic());
    this.secret = pair.getPrivate();
    this.open = pair.getPublic().getEncoded();
  }

  public static LaptopKey create(SecureRandom random) {
    return new LaptopKey(EcKeys.create(random));
  }

  /** One line of text with the secret in it, for the laptop's own file. */
  public String encode() {
    var base64 = Base64.getEncoder().withoutPadding();
    return String.join(
        " ", FORM, base64.encodeToString(open), base64.encodeToString(secret.getEncoded()));
  }

  /** Empty for anything that {@link #encode} has not written, or whose two halves do not fit. */
  public static Optional<LaptopKey> decode(String text) {
    var parts = text.length() > MOST_LETTERS ? new String[0] : text.strip().split(" ");
    if (parts.length != FORM_PARTS || !parts[0].equals(FORM)) {
      return Optional.empty();
    }
    try {
      var base64 = Base64.getDecoder();
      var pair =
          new KeyPair(EcKeys.open(base64.decode(parts[1])), EcKeys.secret(base64.decode(parts[2])));
      return EcKeys.fit(pair.getPublic(), pair.getPrivate())
          ? Optional.of(new LaptopKey(pair))
          : Optional.empty();
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // The reason does not help anybody; the caller reports that it is none.
      return Optional.empty();
    }
  }

  public LaptopIdentity identity() {
    return identity;
  }

  public byte[] sign(byte[] message) {
    return EcKeys.sign(secret, message);
  }

  /** What was {@link LaptopIdentity#seal sealed} for this laptop; empty for anything else. */
  public Optional<byte[]> open(byte[] sealed, byte[] context) {
    return Sealing.open(secret, open, sealed, context);
  }

  /** Without the secret: it may come into a log. */
  @Override
  public String toString() {
    return "key of " + identity;
  }
}
