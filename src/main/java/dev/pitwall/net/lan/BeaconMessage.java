package dev.pitwall.net.lan;

import dev.pitwall.net.Fingerprint;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One datagram: {@code PWB1}, the port (2 bytes), a salt (8), a mark (8), and the name of the
 * contest in UTF-8 while somebody is invited, else nothing.
 *
 * <p>The mark is an HMAC of salt and port by the fingerprint of the team's certificate. Teammates
 * know the fingerprint and so each other; to others it is another number each time.
 */
record BeaconMessage(int port, byte[] salt, byte[] mark, String name) {
  private static final byte[] MAGIC = "PWB1".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT_BYTES = 8;
  private static final int MARK_BYTES = 8;
  private static final int MOST_NAME_BYTES = 90;
  private static final int HEAD_BYTES = MAGIC.length + 2 + SALT_BYTES + MARK_BYTES;
  static final int MOST_BYTES = HEAD_BYTES + MOST_NAME_BYTES;

  /**
   * @param name of the contest; empty: nothing is said
   */
  static BeaconMessage of(
      Fingerprint fingerprint, int port, Optional<String> name, RandomGenerator random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new BeaconMessage(port, salt, mark(fingerprint, salt, port), cut(name.orElse("")));
  }

  boolean isOf(Fingerprint fingerprint) {
    return MessageDigest.isEqual(mark, mark(fingerprint, salt, port));
  }

  byte[] write() {
    var text = name.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HEAD_BYTES + text.length)
        .put(MAGIC)
        .putShort((short) port)
        .put(salt)
        .put(mark)
        .put(text)
        .array();
  }

  /** Empty when it is none. Names with control characters are none. */
  static Optional<BeaconMessage> read(ByteBuffer in) {
    if (in.remaining() < HEAD_BYTES || in.remaining() > MOST_BYTES) {
      return Optional.empty();
    }
    try {
      boolean ours = Arrays.equals(MAGIC, bytes(in, MAGIC.length));
      int port = Short.toUnsignedInt(in.getShort());
      var salt = bytes(in, SALT_BYTES);
      var mark = bytes(in, MARK_BYTES);
      var name = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      boolean plain = name.codePoints().noneMatch(Character::isISOControl);
      return ours && port > 0 && plain
          ? Optional.of(new BeaconMessage(port, salt, mark, name))
          : Optional.empty();
    } catch (BufferUnderflowException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    var bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private static byte[] mark(Fingerprint fingerprint, byte[] salt, int port) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(fingerprint.bytes(), "HmacSHA256"));
      mac.update("pitwall beacon/1\n".getBytes(StandardCharsets.US_ASCII));
      mac.update(salt);
      mac.update(new byte[] {(byte) (port >> 8), (byte) port});
      return Arrays.copyOf(mac.doFinal(), MARK_BYTES);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private static String cut(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
