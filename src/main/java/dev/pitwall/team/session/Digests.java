package dev.pitwall.team.session;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.log.EventCodec;
import dev.pitwall.log.HeldEvents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For each origin a running SHA-256 over its events from the first on, as they are stored: that of
 * a number says whether two laptops have the same under all numbers up to it. Computed a part at a
 * time, so that a long day holds nobody up.
 */
final class Digests {
  /** Between two that are kept: so many events at the most are read again for one in between. */
  static final int KEPT = 256;

  /** So many events are read in one go: about 20 ms. */
  private static final int AT_ONCE = 2_048;

  /** While events are on their way, which nobody should wait for. */
  private static final int MEANWHILE = 64;

  private final HeldEvents log;
  private final EventCodec codec;
  private final Map<Origin, Running> running = new HashMap<>();

  /** Up to which number an origin is done, and the digests on the way. */
  private static final class Running {
    final List<byte[]> kept = new ArrayList<>(List.of(new byte[0]));
    byte[] newest = new byte[0];
    long done;
  }

  Digests(HeldEvents log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  /**
   * Up to which number they are known: the first missing event of that origin ends it.
   *
   * @return 0 for none
   */
  long known(Origin origin) {
    return running.containsKey(origin) ? running.get(origin).done : 0;
  }

  /**
   * Goes on with what was added to the log.
   *
   * @param busy there is more urgent work
   */
  void advance(boolean busy) {
    int left = busy ? MEANWHILE : AT_ONCE;
    for (var entry : log.held().held().entrySet()) {
      var origin = entry.getKey();
      var one = running.computeIfAbsent(origin, _ -> new Running());
      long last = Math.min(entry.getValue().complete(), one.done + left);
      if (last > one.done) {
        left -= (int) (last - one.done);
        for (var event : read(origin, one.done, last)) {
          one.newest = next(one.newest, event);
          one.done++;
          if (one.done % KEPT == 0) {
            one.kept.add(one.newest);
          }
        }
      }
    }
  }

  /** Empty when it is not known yet. */
  Optional<String> of(Origin origin, long number) {
    var one = running.get(origin);
    if (one == null || number < 1 || number > one.done) {
      return Optional.empty();
    }
    int kept = (int) (number / KEPT);
    byte[] digest = number == one.done ? one.newest : one.kept.get(kept);
    if (number != one.done) {
      long from = (long) kept * KEPT;
      var between = read(origin, from, number);
      if (between.size() < number - from) {
        return Optional.empty();
      }
      for (var event : between) {
        digest = next(digest, event);
      }
    }
    return Optional.of(HexFormat.of().formatHex(digest));
  }

  /** Of a log that names an event and has it only a moment later, what is there so far. */
  private List<Envelope> read(Origin origin, long after, long last) {
    var events = log.read(origin, after, (int) (last - after));
    int whole = 0;
    while (whole < events.size() && events.get(whole).id().sequence() == after + whole + 1) {
      whole++;
    }
    return events.subList(0, whole);
  }

  private byte[] next(byte[] before, Envelope event) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(codec.store(event).line().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
