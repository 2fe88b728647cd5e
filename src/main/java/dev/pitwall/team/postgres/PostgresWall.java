package dev.pitwall.team.postgres;

import dev.pitwall.core.Uninterrupted;
import dev.pitwall.log.EventCodec;
import dev.pitwall.team.postgres.PostgresTrouble.Fault;
import dev.pitwall.team.postgres.PostgresTrouble.Unfit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Follows the days of all teams in a database, for an organiser's wall: it reads, in transactions
 * that can do nothing else, and takes no part in any exchange. It looks once a second at the counts
 * of the events, one small query for all teams, so that it needs no notification and works behind
 * every pooler. Thread: {@code postgres-wall}.
 */
public final class PostgresWall implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** A server that does not answer must not hold up the end of the app. */
  private static final Duration LEAVING = Duration.ofSeconds(1);

  /**
   * What is known.
   *
   * @param trouble why the database is not reached now; empty while it is
   * @param looked when it was last reached; empty before the first time
   * @param teams as they were then, by their accounts
   */
  public record Picture(
      Optional<PostgresTrouble> trouble, Optional<Instant> looked, List<WallTeam> teams) {
    public static final Picture NOTHING =
        new Picture(Optional.empty(), Optional.empty(), List.of());

    public Picture {
      teams = List.copyOf(teams);
    }
  }

  private final PostgresAddress address;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Consumer<Picture> listener;
  private final WallDays days = new WallDays(new EventCodec());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("postgres-wall").daemon().unstarted(this::run);
  private volatile Picture picture = Picture.NOTHING;
  private Duration wait = FIRST_WAIT;

  /**
   * @param listener gets what is known after each look, from the thread of this
   */
  public PostgresWall(
      PostgresAddress address,
      InstantSource clock,
      RandomGenerator random,
      Consumer<Picture> listener) {
    this.address = address;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    thread.start();
  }

  private void run() {
    while (!isClosed(Duration.ZERO)) {
      try (var connection = Connections.open(address)) {
        follow(connection);
      } catch (SQLException e) {
        lost(PostgresTrouble.of(e));
      } catch (RuntimeException | Error e) {
        // A defect; the wall goes on showing what it knew, and says that it does.
        lost(new PostgresTrouble(Fault.OTHER, e.toString()));
      }
      long millis = wait.toMillis();
      if (isClosed(Duration.ofMillis(millis / 2 + random.nextLong(millis / 2)))) {
        return;
      }
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private void follow(Connection connection) throws SQLException {
    if (Migrations.version(connection) == 0) {
      throw new Unfit(Fault.NO_SCHEMA, "");
    }
    // By transaction, since a session's setting would stay with a pooler's connection.
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    do {
      var teams = days.look(connection, clock.instant());
      wait = FIRST_WAIT;
      show(new Picture(Optional.empty(), Optional.of(clock.instant()), teams));
    } while (!isClosed(LOOK));
  }

  private void lost(PostgresTrouble why) {
    show(new Picture(Optional.of(why), picture.looked(), picture.teams()));
  }

  private void show(Picture newest) {
    picture = newest;
    listener.accept(newest);
  }

  /** Waits so long at most. */
  private boolean isClosed(Duration longest) {
    try {
      return closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Nobody has a reference to this thread; should somebody find one, it ends.
      return true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    Uninterrupted.join(thread, LEAVING);
  }
}
