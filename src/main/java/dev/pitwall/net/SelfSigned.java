package dev.pitwall.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Makes a self-signed X.509 certificate (RFC 5280) for an EC key. Java has no public way to make
 * one; this writes the few DER structures that are needed.
 */
final class SelfSigned {
  /** Does not identify the team: any stranger who connects may read it. */
  static final String NAME = "Pitwall team";

  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int UTF8_STRING = 0x0c;
  private static final int UTC_TIME = 0x17;

  /** {@code [0] EXPLICIT}, in which the version stands. */
  private static final int VERSION = 0xa0;

  private static final int VERSION_3 = 2;

  /** The object identifier of the common name, 2.5.4.3, with its tag. */
  private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

  /** ecdsa-with-SHA256, 1.2.840.10045.4.3.2, with its tag. */
  private static final byte[] ECDSA_SHA256 = HexFormat.of().parseHex("06082a8648ce3d040302");

  /** Nobody reads these dates, since the certificate is pinned; clocks of laptops are astray. */
  private static final Duration BEFORE = Duration.ofDays(2);

  private static final Duration AFTER = Duration.ofDays(3650);
  private static final int SERIAL_BITS = 64;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private SelfSigned() {}

  static X509Certificate certificate(KeyPair pair, Instant now, SecureRandom random)
      throws GeneralSecurityException {
    byte[] algorithm = der(SEQUENCE, ECDSA_SHA256);
    byte[] name =
        der(
            SEQUENCE,
            der(
                SET,
                der(
                    SEQUENCE,
                    COMMON_NAME,
                    der(UTF8_STRING, NAME.getBytes(StandardCharsets.UTF_8)))));
    byte[] signed =
        der(
            SEQUENCE,
            der(VERSION, der(INTEGER, BigInteger.valueOf(VERSION_3).toByteArray())),
            der(INTEGER, new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE).toByteArray()),
            algorithm,
            name,
            der(SEQUENCE, time(now.minus(BEFORE)), time(now.plus(AFTER))),
            name,
            pair.getPublic().getEncoded());
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate(), random);
    signature.update(signed);
    byte[] noUnusedBits = {0};
    return read(der(SEQUENCE, signed, algorithm, der(BIT_STRING, noUnusedBits, signature.sign())));
  }

  static X509Certificate read(byte[] encoded) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  private static byte[] time(Instant moment) {
    return der(UTC_TIME, UTC.format(moment).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] der(int tag, byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (var part : parts) {
      content.writeBytes(part);
    }
    var all = new ByteArrayOutputStream();
    all.write(tag);
    all.writeBytes(length(content.size()));
    all.writeBytes(content.toByteArray());
    return all.toByteArray();
  }

  /** Up to 127 in one byte, else the number of bytes and the bytes. */
  private static byte[] length(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    return length < 0x100
        ? new byte[] {(byte) 0x81, (byte) length}
        : new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length};
  }
}
