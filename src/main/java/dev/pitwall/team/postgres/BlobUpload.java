package dev.pitwall.team.postgres;

import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.team.wire.Frame;
import dev.pitwall.team.wire.WireLimits;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Asks this laptop for the long texts and pictures that the database lacks, one after the other and
 * a piece at a time, so that no event waits long behind them. What was cut off goes on where it
 * was, from any laptop. For one thread.
 */
final class BlobUpload {
  /** A laptop that does not have it, or has gone silent over it, is asked again after so long. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** Of several laptops with the same picture one begins; the others see then that it is there. */
  private static final long SPREAD_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Desk desk;
  private final RandomGenerator random;
  private final Map<BlobHash, Long> notBefore = new HashMap<>();
  private Set<BlobHash> named = Set.of();
  private Optional<Coming> coming = Optional.empty();

  /**
   * The one that comes now.
   *
   * @param from the place of the piece that was asked for
   */
  private record Coming(BlobHash blob, long from, long since) {}

  /** What it needs done. */
  interface Desk {
    /** Does it with the rows, and what it returns afterwards on this thread. */
    void sql(BlobJob job);

    void send(Frame frame);
  }

  /** A statement, and what follows from it. */
  interface BlobJob {
    Runnable run(BlobRows rows) throws SQLException;
  }

  BlobUpload(Desk desk, RandomGenerator random) {
    this.desk = desk;
    this.random = random;
  }

  /** Those that the day's events name. */
  void named(Collection<BlobHash> names) {
    named = new LinkedHashSet<>(names);
    notBefore.keySet().retainAll(named);
  }

  /** Time has passed. */
  void look() {
    if (coming.filter(one -> System.nanoTime() - one.since() < PATIENCE_NANOS).isPresent()) {
      return;
    }
    coming.ifPresent(this::giveUp);
    if (!named.isEmpty()) {
      var all = List.copyOf(named);
      desk.sql(
          rows -> {
            var missing = rows.missing(all);
            return () -> begin(missing);
          });
    }
  }

  private void begin(Set<BlobHash> missing) {
    long now = System.nanoTime();
    notBefore.keySet().retainAll(missing);
    missing.forEach(
        one -> notBefore.computeIfAbsent(one, _ -> now + random.nextLong(SPREAD_NANOS)));
    if (coming.isEmpty()) {
      named.stream()
          .filter(one -> missing.contains(one) && notBefore.get(one) - now <= 0)
          .findFirst()
          .ifPresent(this::goOn);
    }
  }

  /** Asks for what comes after the pieces that are there. */
  private void goOn(BlobHash blob) {
    coming = Optional.of(new Coming(blob, -1, System.nanoTime()));
    desk.sql(
        rows -> {
          long from = rows.arrived(blob);
          return () -> ask(blob, from);
        });
  }

  private void ask(BlobHash blob, long from) {
    coming = Optional.of(new Coming(blob, from, System.nanoTime()));
    desk.send(new Frame.Want(blob, from));
  }

  private void giveUp(Coming one) {
    notBefore.put(one.blob(), System.nanoTime() + PATIENCE_NANOS);
    coming = Optional.empty();
  }

  void lacking(Frame.Lacking lacking) {
    coming.filter(one -> one.blob().equals(lacking.blob())).ifPresent(this::giveUp);
  }

  void arrived(Frame.Piece piece) {
    coming
        .filter(one -> one.blob().equals(piece.blob()) && one.from() == piece.from())
        .ifPresent(one -> add(one, piece));
  }

  private void add(Coming now, Frame.Piece piece) {
    var data = bytes(piece);
    boolean end = piece.from() + data.length == piece.size();
    if (!end && data.length != WireLimits.PIECE_BYTES) {
      giveUp(now);
      return;
    }
    coming = Optional.of(new Coming(now.blob(), now.from(), System.nanoTime()));
    desk.sql(
        rows -> {
          rows.add(now.blob(), piece.size(), piece.from(), data);
          if (end) {
            boolean whole = rows.complete(now.blob(), piece.size());
            return () -> finished(now, whole);
          }
          return () -> ask(now.blob(), piece.from() + data.length);
        });
  }

  private static byte[] bytes(Frame.Piece piece) {
    try {
      return Base64.getDecoder().decode(piece.data());
    } catch (IllegalArgumentException e) {
      // Not base64: as little as none.
      return new byte[0];
    }
  }

  private void finished(Coming now, boolean whole) {
    if (!whole) {
      giveUp(now);
      return;
    }
    coming = Optional.empty();
    notBefore.remove(now.blob());
    look();
  }

  /** The connection is over; the pieces stay. */
  void forget() {
    coming = Optional.empty();
    notBefore.clear();
  }
}
