package dev.pitwall.inbox;

import dev.pitwall.domain.id.IdSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Requests with an {@code Idempotency-Key}: the same key is the same request, also after a restart.
 * What was answered is kept in a file; and what is recorded gets its id from the key, so that a
 * request whose answer was lost in a crash, after the day had it and before the file had, finds in
 * the day what it had recorded. For any thread that may wait.
 */
final class KeyedRequests {
  /** How long a repeated request is one and the same. */
  static final Duration KEPT = Duration.ofMinutes(10);

  private final Retries retries;
  private final AskedFile file;
  private final InstantSource clock;

  KeyedRequests(Retries retries, AskedFile file, InstantSource clock) {
    this.retries = retries;
    this.file = file;
    this.clock = clock;
  }

  /** Takes in what a former run of the app answered. */
  static KeyedRequests of(Retries retries, AskedFile file, InstantSource clock) throws IOException {
    for (var line : file.read()) {
      retries.remember(line.key(), line.reply(), Duration.between(clock.instant(), line.until()));
    }
    return new KeyedRequests(retries, file, clock);
  }

  Reply once(String path, Request request, Retries.Work work) throws IOException {
    var key = digest(path, request);
    return retries.once(
        key,
        KEPT,
        () -> {
          var reply = work.reply();
          if (reply.done() && reply.json().isEmpty()) {
            file.append(new AskedFile.Line(key, clock.instant().plus(KEPT), reply));
          }
          return reply;
        });
  }

  private static String digest(String path, Request request) {
    return HexFormat.of().formatHex(sha256(path, request));
  }

  private static byte[] sha256(String path, Request request) {
    var who = request.sender().agent().map(agent -> agent.value()).orElse("");
    var all = "key " + path + " " + who + " " + request.retryKey().orElse("");
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * The ids of what a request with a key records: the same each time.
   *
   * @param what is recorded, so that one key at two routes is two things
   */
  static IdSource ids(String what, Request request) {
    return new IdSource(new Digested(ByteBuffer.wrap(sha256(what, request))));
  }

  /** The bits of a digest, a byte for each letter of an id; after the last one they begin anew. */
  private static final class Digested implements RandomGenerator {
    private final ByteBuffer bits;

    Digested(ByteBuffer bits) {
      this.bits = bits;
    }

    @Override
    public long nextLong() {
      if (!bits.hasRemaining()) {
        bits.rewind();
      }
      return bits.get();
    }

    @Override
    public int nextInt() {
      return (int) nextLong();
    }
  }
}
