package dev.pitwall.laptop;

import dev.pitwall.files.DurableFiles;
import dev.pitwall.files.OwnerOnly;
import dev.pitwall.files.PlainFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of this laptop. What carries its tag (HMAC-SHA256) was written by this laptop and by
 * nobody else. Immutable, for any thread.
 */
final class LaptopKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final int BUFFER_BYTES = 1 << 16;

  private final SecretKeySpec key;

  private LaptopKey(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** One that is forgotten with the process. */
  static LaptopKey random() {
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new LaptopKey(secret);
  }

  /**
   * Reads the key, or makes it. One that cannot be read as a key is replaced: all that it had
   * tagged is then strange to this laptop, and is made anew from the journals.
   */
  static LaptopKey of(Path file) throws IOException {
    if (!PlainFile.exists(file) || PlainFile.read(file, BYTES + 1).length != BYTES) {
      var secret = new byte[BYTES];
      new SecureRandom().nextBytes(secret);
      // Two starts at once may both come here: what stands there in the end is the key of both.
      DurableFiles.replace(file, secret);
    }
    OwnerOnly.restrict(file);
    return new LaptopKey(PlainFile.read(file, BYTES));
  }

  /**
   * @param purpose keeps what is tagged for one use from being taken for another
   */
  String tag(String purpose, String text) {
    var mac = mac(purpose);
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The tag of a plain file's bytes; empty when the file is not there. */
  String tag(String purpose, Path file) throws IOException {
    if (!PlainFile.exists(file)) {
      return "";
    }
    PlainFile.check(file);
    var mac = mac(purpose);
    var buffer = ByteBuffer.allocate(BUFFER_BYTES);
    try (var channel = PlainFile.open(file)) {
      while (channel.read(buffer) >= 0) {
        mac.update(buffer.flip());
        buffer.clear();
      }
    }
    return HexFormat.of().formatHex(mac.doFinal());
  }

  /** In a time that does not depend on where two tags differ. */
  static boolean same(String tag, String other) {
    return MessageDigest.isEqual(
        tag.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private Mac mac(String purpose) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
