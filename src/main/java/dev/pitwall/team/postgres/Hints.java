package dev.pitwall.team.postgres;

import dev.pitwall.domain.id.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.postgresql.PGConnection;

/**
 * Waits for notifications on a connection of its own. They only say that it is worth looking: when
 * one is lost, or none comes at all, events come later and nothing else. Whether any comes is found
 * out by a notification to oneself, since a pooler in transaction mode takes LISTEN and delivers
 * nothing.
 */
final class Hints implements AutoCloseable {
  private static final int WAIT_MILLIS = 5_000;
  private static final int PROOF_MILLIS = 3_000;
  private static final long RETRY_MILLIS = 5_000;

  /** Behind a pooler each try leaves a LISTEN on some connection of its own. */
  private static final long POOLER_RETRY_MILLIS = 300_000;

  private final PostgresAddress address;
  private final Origin channel;
  private final String probe;
  private final Runnable listening;
  private final Runnable hint;
  private final RandomGenerator random = new Random();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean proven;
  private volatile boolean missing;
  private volatile Connection connection;

  /**
   * @param probe what the notification to oneself carries
   * @param listening is called when that notification may be sent
   * @param hint is called for each that comes, and when it is first known whether any comes
   */
  Hints(PostgresAddress address, Origin channel, String probe, Runnable listening, Runnable hint) {
    this.address = address;
    this.channel = channel;
    this.probe = probe;
    this.listening = listening;
    this.hint = hint;
    Thread.ofPlatform().name("postgres-listen").daemon().start(this::run);
  }

  /** Whether notifications are known to come. */
  boolean isProven() {
    return proven;
  }

  /** Whether it was tried and none comes; not while that is not decided yet. */
  boolean isMissing() {
    return missing;
  }

  private void run() {
    long wait = 0;
    while (isOpen(wait)) {
      wait = RETRY_MILLIS + random.nextLong(RETRY_MILLIS);
      try (var opened = Connections.open(address)) {
        connection = opened;
        try (var statement = opened.createStatement()) {
          statement.execute("LISTEN \"" + channel.value() + "\"");
        }
        if (!listen(opened.unwrap(PGConnection.class))) {
          missing = true;
          wait = POOLER_RETRY_MILLIS;
        }
      } catch (SQLException e) {
        // The connection for statements meets the same, and reports it.
        wait += random.nextLong(RETRY_MILLIS);
      }
      proven = false;
      if (over.getCount() > 0) {
        hint.run();
      }
    }
  }

  private boolean isOpen(long wait) {
    try {
      return !over.await(wait, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  /**
   * @return false when the notification to oneself did not come
   */
  private boolean listen(PGConnection opened) throws SQLException {
    listening.run();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PROOF_MILLIS);
    while (over.getCount() > 0) {
      var come = opened.getNotifications(proven ? WAIT_MILLIS : PROOF_MILLIS);
      if (come != null && come.length > 0) {
        for (var one : come) {
          proven |= one.getParameter().equals(probe);
          missing &= !proven;
        }
        hint.run();
      } else if (!proven && System.nanoTime() - end >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns at once; the thread ends when the server has noticed. */
  @Override
  public void close() {
    over.countDown();
    var open = connection;
    if (open != null) {
      try {
        open.abort(Runnable::run);
      } catch (SQLException e) {
        // It is gone already.
        connection = null;
      }
    }
  }
}
