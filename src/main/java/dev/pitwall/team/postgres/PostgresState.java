package dev.pitwall.team.postgres;

import java.time.Instant;
import java.util.Optional;

/** How it stands with the database, for people. Moments are by this laptop's clock. */
public sealed interface PostgresState {
  /** This laptop does not use one for this day. */
  record Off() implements PostgresState {}

  /** The first try is on its way. */
  record Connecting() implements PostgresState {}

  /**
   * Connected, and nothing is wrong but what is named here.
   *
   * @param polls no notifications arrive, as behind a pooler in transaction mode: this laptop asks
   *     twice a second
   * @param slow an answer is out for seconds
   * @param refused why what is new here cannot be written there: read only, full, a right taken
   *     away; what others wrote is still read
   */
  record Connected(Instant since, boolean polls, boolean slow, Optional<PostgresTrouble> refused)
      implements PostgresState {}

  /**
   * Not connected; it is tried again and again.
   *
   * @param since when it was last connected, or first tried
   */
  record Away(PostgresTrouble why, Instant since) implements PostgresState {}

  /** Whether a person should look at it. */
  default boolean isTroubled() {
    return switch (this) {
      case Off _, Connecting _ -> false;
      case Connected connected -> connected.slow() || connected.refused().isPresent();
      case Away _ -> true;
    };
  }
}
