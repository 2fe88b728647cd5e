package dev.pitwall.net;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts for the holder of an EC key, as ECIES does (SEC 1, 5.1): a key pair for this message
 * alone, ECDH with the reader's key, HKDF-SHA256 (RFC 5869) over both public keys and the context,
 * AES-256-GCM. Written as the length of the public key (2 bytes), the public key, the ciphertext.
 */
final class Sealing {
  private static final String INFO = "pitwall sealed/1";
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;

  /** The same each time, since a key encrypts one message and no other. */
  private static final byte[] NONCE = new byte[12];

  private Sealing() {}

  static byte[] seal(PublicKey reader, byte[] content, byte[] context, SecureRandom random) {
    var pair = EcKeys.create(random);
    byte[] open = pair.getPublic().getEncoded();
    try {
      var key = key(pair.getPrivate(), reader, open, reader.getEncoded(), context);
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key).doFinal(content);
      return ByteBuffer.allocate(Short.BYTES + open.length + hidden.length)
          .putShort((short) open.length)
          .put(open)
          .put(hidden)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has ECDH, HKDF and AES-GCM", e);
    }
  }

  /** Empty when it was not sealed for this key in this context, or was changed since. */
  static Optional<byte[]> open(PrivateKey secret, byte[] reader, byte[] sealed, byte[] context) {
    try {
      var rest = ByteBuffer.wrap(sealed);
      var open = new byte[Math.max(0, rest.getShort())];
      rest.get(open);
      var hidden = new byte[rest.remaining()];
      rest.get(hidden);
      var key = key(secret, EcKeys.open(open), open, reader, context);
      return Optional.of(cipher(Cipher.DECRYPT_MODE, key).doFinal(hidden));
    } catch (BufferUnderflowException | GeneralSecurityException e) {
      // The reason does not help anybody, and might help somebody who guesses.
      return Optional.empty();
    }
  }

  private static SecretKey key(
      PrivateKey secret, PublicKey other, byte[] writer, byte[] reader, byte[] context)
      throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(secret);
    agreement.doPhase(other, true);
    byte[] info =
        ByteBuffer.allocate(INFO.length() + writer.length + reader.length + context.length)
            .put(INFO.getBytes(StandardCharsets.US_ASCII))
            .put(writer)
            .put(reader)
            .put(context)
            .array();
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            "AES",
            HKDFParameterSpec.ofExtract()
                .addIKM(agreement.generateSecret())
                .thenExpand(info, KEY_BYTES));
  }

  private static Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, NONCE));
    return cipher;
  }
}
