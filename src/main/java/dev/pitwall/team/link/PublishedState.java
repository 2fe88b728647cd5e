package dev.pitwall.team.link;

import dev.pitwall.team.session.TeamState;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is shown of teammates, published when it has changed: a new connection at once, everything
 * else no oftener than every {@link #BETWEEN}, since each state goes through all that is known.
 * Written by the team's thread, read by any. Moments are steady ones.
 */
final class PublishedState {
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private final Consumer<TeamState> listener;
  private volatile TeamState state = TeamState.ALONE;
  private Duration published = Duration.ZERO;
  private boolean stale;
  private boolean urgent;

  /**
   * @param listener gets each state that differs from the one before
   */
  PublishedState(Consumer<TeamState> listener) {
    this.listener = listener;
  }

  TeamState newest() {
    return state;
  }

  /** Something happened that may have changed it. */
  void touch() {
    stale = true;
  }

  /** Others are connected than before. */
  void touchAtOnce() {
    urgent = true;
  }

  /** The earlier of the two: when it is to be published, and {@code other}. */
  Duration next(Duration other) {
    var due = published.plus(BETWEEN);
    return stale && due.compareTo(other) < 0 ? due : other;
  }

  /** If it is time. */
  void publish(Supplier<TeamState> now, Duration moment) {
    boolean due = stale && moment.minus(published).compareTo(BETWEEN) >= 0;
    if (!due && !urgent) {
      return;
    }
    stale = false;
    urgent = false;
    published = moment;
    var next = now.get();
    if (!next.equals(state)) {
      state = next;
      listener.accept(next);
    }
  }
}
