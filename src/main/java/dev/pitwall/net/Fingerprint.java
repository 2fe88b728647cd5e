package dev.pitwall.net;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * The SHA-256 of a certificate, by which laptops know the team's key before they trust it.
 *
 * @param hex 64 small hexadecimal digits
 */
public record Fingerprint(String hex) {
  private static final int DIGITS = 64;

  /** Four groups of four: enough to compare two screens by eye. */
  private static final int SHOWN_GROUPS = 4;

  private static final int GROUP = 4;

  public Fingerprint {
    if (!hex.matches("[0-9a-f]{" + DIGITS + "}")) {
      throw new IllegalArgumentException("Not a SHA-256: '" + hex + "'");
    }
  }

  public static Fingerprint of(byte[] sha256) {
    return new Fingerprint(HexFormat.of().formatHex(sha256));
  }

  static Fingerprint of(X509Certificate certificate) {
    try {
      return of(sha256(certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read can be written", e);
    }
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Its beginning, for people to compare: {@code 3f2a 90bc 11d0 77e4}. */
  public String shown() {
    var groups = new StringBuilder();
    for (int i = 0; i < SHOWN_GROUPS; i++) {
      groups.append(i == 0 ? "" : " ").append(hex, i * GROUP, (i + 1) * GROUP);
    }
    return groups.toString();
  }
}
