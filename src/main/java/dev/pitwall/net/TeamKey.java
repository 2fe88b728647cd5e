package dev.pitwall.net;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * The one secret of a team: an EC P-256 key with a certificate signed by itself. Every laptop of
 * the team holds it, so any of them can serve and be dialled; whoever proves to hold it is of the
 * team.
 *
 * <p>A new generation takes its place when somebody is expelled. Of two generations with the same
 * number, made by two members at once, all laptops take the one with the smaller fingerprint.
 */
public final class TeamKey implements Comparable<TeamKey> {
  private static final String FORM = "pitwall-team-key/1";
  private static final int FORM_PARTS = 4;

  /** A certificate and a key of this kind have under 500 bytes. */
  private static final int MOST_LETTERS = 4096;

  private final int generation;
  private final X509Certificate certificate;
  private final PrivateKey secret;
  private final Fingerprint fingerprint;

  private TeamKey(int generation, X509Certificate certificate, PrivateKey secret) {
    this.generation = generation;
    this.certificate = certificate;
    this.secret = secret;
    this.fingerprint = Fingerprint.of(certificate);
  }

  /** The first key of a team. */
  public static TeamKey create(Instant now, SecureRandom random) {
    return create(1, now, random);
  }

  /** The key that takes the place of this one. */
  public TeamKey next(Instant now, SecureRandom random) {
    return create(Math.addExact(generation, 1), now, random);
  }

  private static TeamKey create(int generation, Instant now, SecureRandom random) {
    try {
      var pair = EcKeys.create(random);
      return new TeamKey(generation, SelfSigned.certificate(pair, now, random), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has EC keys on P-256", e);
    }
  }

  /** One line of text with the secret in it, for the laptop's own file and for a joining laptop. */
  public String encode() {
    var base64 = Base64.getEncoder().withoutPadding();
    try {
      return String.join(
          " ",
          FORM,
          Integer.toString(generation),
          base64.encodeToString(certificate.getEncoded()),
          base64.encodeToString(secret.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate that was read can be written", e);
    }
  }

  /** Empty for anything that {@link #encode} has not written, or whose two halves do not fit. */
  public static Optional<TeamKey> decode(String text) {
    var parts = text.length() > MOST_LETTERS ? new String[0] : text.strip().split(" ");
    if (parts.length != FORM_PARTS || !parts[0].equals(FORM)) {
      return Optional.empty();
    }
    try {
      var base64 = Base64.getDecoder();
      var certificate = SelfSigned.read(base64.decode(parts[2]));
      var secret = EcKeys.secret(base64.decode(parts[3]));
      int generation = Integer.parseInt(parts[1]);
      return generation > 0 && EcKeys.fit(certificate.getPublicKey(), secret)
          ? Optional.of(new TeamKey(generation, certificate, secret))
          : Optional.empty();
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // The reason does not help anybody; the caller reports that it is none.
      return Optional.empty();
    }
  }

  public int generation() {
    return generation;
  }

  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /**
   * The same key as {@code curl --pinnedpubkey} takes it: {@code sha256//} and the SHA-256 of the
   * public key in Base64.
   */
  public String pin() {
    byte[] hash = Fingerprint.sha256(certificate.getPublicKey().getEncoded());
    return "sha256//" + Base64.getEncoder().encodeToString(hash);
  }

  /** Signs for the team: whoever holds this key can check it, and could have made it. */
  public byte[] sign(byte[] message) {
    return EcKeys.sign(secret, message);
  }

  public boolean hasSigned(byte[] message, byte[] signature) {
    return EcKeys.verifies(certificate.getPublicKey(), message, signature);
  }

  X509Certificate certificate() {
    return certificate;
  }

  PrivateKey secret() {
    return secret;
  }

  /** Whether a laptop that holds {@code other} must take this one instead. */
  public boolean supersedes(TeamKey other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(TeamKey other) {
    return Comparator.comparingInt(TeamKey::generation)
        .thenComparing(key -> key.fingerprint.hex(), Comparator.reverseOrder())
        .compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TeamKey key
        && key.generation == generation
        && key.fingerprint.equals(fingerprint);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  /** Without the secret: it may come into a log. */
  @Override
  public String toString() {
    return "team key " + generation + ", " + fingerprint.shown();
  }
}
