package dev.pitwall.team.day;

import dev.pitwall.problem.Problem;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.team.postgres.PostgresCheck;
import dev.pitwall.team.postgres.PostgresState;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The database that holds an open day beside the laptops, as screens set it up. Safe from any
 * thread; its futures never fail.
 */
public interface TeamDatabase {
  /**
   * How it is used now.
   *
   * @param address without the secret; empty when none is used
   * @param handedOn whether those who join by an invitation of this laptop get it, with the secret
   */
  record Use(PostgresState state, Optional<String> address, boolean handedOn) {
    public static final Use NONE = new Use(new PostgresState.Off(), Optional.empty(), false);
  }

  /** Tries it and changes nothing. */
  CompletableFuture<PostgresCheck> check(PostgresAddress address);

  /**
   * Uses it for this day from now on, in the place of another; remembered on this laptop, readable
   * by its owner alone.
   *
   * @return what kept it from being remembered
   */
  CompletableFuture<Optional<Problem>> use(PostgresAddress address, boolean handOn);

  /** Whether an invitation carries it. */
  CompletableFuture<Optional<Problem>> handOn(boolean handOn);

  /** Uses none from now on, and forgets the secret; what is there stays there. */
  CompletableFuture<Optional<Problem>> stop();
}
