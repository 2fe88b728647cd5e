package dev.pitwall.net;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
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
  private static final String CURVE = "secp256r1";
  private static final int CURVE_BITS = 256;
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
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE), random);
      var pair = generator.generateKeyPair();
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
      var secret =
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(base64.decode(parts[3])));
      int generation = Integer.parseInt(parts[1]);
      return generation > 0 && fit(certificate, secret)
          ? Optional.of(new TeamKey(generation, certificate, secret))
          : Optional.empty();
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      // The reason does not help anybody; the caller reports that it is none.
      return Optional.empty();
    }
  }

  private static boolean fit(X509Certificate certificate, PrivateKey secret)
      throws GeneralSecurityException {
    var key = certificate.getPublicKey();
    if (!(key instanceof ECPublicKey point)
        || point.getParams().getOrder().bitLength() != CURVE_BITS) {
      return false;
    }
    byte[] probe = certificate.getTBSCertificate();
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(secret);
    signature.update(probe);
    byte[] signed = signature.sign();
    signature.initVerify(key);
    signature.update(probe);
    return signature.verify(signed);
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
