package dev.pitwall.net;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The public half of a laptop's own key. Teammates know it from the time when the laptop was in the
 * team; with it they check what the laptop has signed, and write what only that laptop reads.
 * Immutable.
 */
public final class LaptopIdentity {
  /** A key of this kind has 91 bytes. */
  private static final int MOST_LETTERS = 200;

  private final PublicKey key;
  private final Fingerprint id;

  private LaptopIdentity(PublicKey key) {
    this.key = key;
    this.id = Fingerprint.of(Fingerprint.sha256(key.getEncoded()));
  }

  static LaptopIdentity of(PublicKey key) {
    return new LaptopIdentity(key);
  }

  /** Empty for anything that {@link #text} has not written. */
  public static Optional<LaptopIdentity> read(String text) {
    if (text.length() > MOST_LETTERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LaptopIdentity(EcKeys.open(Base64.getDecoder().decode(text))));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // The reason does not help anybody; the caller reports that it is none.
      return Optional.empty();
    }
  }

  /** The whole key in base64, without a blank. */
  public String text() {
    return Base64.getEncoder().withoutPadding().encodeToString(key.getEncoded());
  }

  /** The SHA-256 of the key. */
  public Fingerprint id() {
    return id;
  }

  /** Whether this laptop has signed that message. */
  public boolean hasSigned(byte[] message, byte[] signature) {
    return EcKeys.verifies(key, message, signature);
  }

  /**
   * Encrypts for this laptop alone. Who wrote it is not known to the reader: that takes a
   * signature.
   *
   * @param context both sides must name the same; it is not secret
   */
  public byte[] seal(byte[] content, byte[] context, SecureRandom random) {
    return Sealing.seal(key, content, context, random);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LaptopIdentity identity && identity.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "laptop " + id.shown();
  }
}
