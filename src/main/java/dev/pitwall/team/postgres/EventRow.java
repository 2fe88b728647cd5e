package dev.pitwall.team.postgres;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.log.EventCodec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * An event as it stands in the table.
 *
 * @param line as laptops send it to each other
 * @param hash of the line, as its writer gave it
 */
record EventRow(EventId id, String line, byte[] hash) {
  /** Empty when it is not what a laptop has written. */
  Optional<Envelope> envelope(EventCodec codec) {
    if (!Arrays.equals(hash(line), hash)) {
      return Optional.empty();
    }
    try {
      return Optional.of(codec.envelope(line)).filter(envelope -> envelope.id().equals(id));
    } catch (IllegalArgumentException e) {
      // Not written by any laptop, though whoever did it knew of the hash.
      return Optional.empty();
    }
  }

  static byte[] hash(String line) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
