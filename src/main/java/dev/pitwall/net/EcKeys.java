package dev.pitwall.net;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** EC keys on P-256 and their signatures, of a team and of a laptop. */
final class EcKeys {
  private static final String CURVE = "secp256r1";
  private static final int CURVE_BITS = 256;
  private static final String KIND = "EC";
  private static final String SIGNATURE = "SHA256withECDSA";

  private EcKeys() {}

  static KeyPair create(SecureRandom random) {
    try {
      var generator = KeyPairGenerator.getInstance(KIND);
      generator.initialize(new ECGenParameterSpec(CURVE), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has EC keys on P-256", e);
    }
  }

  static PrivateKey secret(byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /**
   * @throws GeneralSecurityException when it is no key on this curve
   */
  static PublicKey open(byte[] x509) throws GeneralSecurityException {
    var key = KeyFactory.getInstance(KIND).generatePublic(new X509EncodedKeySpec(x509));
    if (!isOnCurve(key)) {
      throw new GeneralSecurityException("A key of another kind");
    }
    return key;
  }

  static boolean isOnCurve(PublicKey key) {
    return key instanceof ECPublicKey point
        && point.getParams().getOrder().bitLength() == CURVE_BITS;
  }

  static byte[] sign(PrivateKey secret, byte[] message) {
    try {
      var signature = Signature.getInstance(SIGNATURE);
      signature.initSign(secret);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A key that was made can sign", e);
    }
  }

  /** False as well for what is no signature. */
  static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
    try {
      var signature = Signature.getInstance(SIGNATURE);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Whether the secret half belongs to the public one. */
  static boolean fit(PublicKey key, PrivateKey secret) {
    byte[] probe = key.getEncoded();
    return isOnCurve(key) && verifies(key, probe, sign(secret, probe));
  }
}
