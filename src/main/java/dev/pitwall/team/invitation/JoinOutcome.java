package dev.pitwall.team.invitation;

import dev.pitwall.net.DialFailure;
import dev.pitwall.net.Fingerprint;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.TeamKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The result of joining. */
public sealed interface JoinOutcome {
  /**
   * This laptop holds the team's key.
   *
   * @param by where the laptop that invited was reached
   * @param clockAhead by how much that laptop's clock is ahead of this one's; negative when it is
   *     behind; known to half of the time that the way there and back takes
   * @param laptops what is known there of the team's laptops, a line each, not yet checked
   * @param database how the team's database is reached, with the secret; empty when that is not
   *     handed on
   */
  record Joined(
      TeamKey key,
      String day,
      String dayName,
      HostPort by,
      Duration clockAhead,
      List<String> laptops,
      String database)
      implements JoinOutcome {
    public Joined {
      laptops = List.copyOf(laptops);
    }
  }

  /** The laptop that invited does not know this token. */
  record WrongToken() implements JoinOutcome {}

  /**
   * The invitation is over, by the clock of the laptop that made it.
   *
   * @param clockAhead as in {@link Joined}: more than minutes say why it looks valid here
   */
  record Expired(Instant expired, Duration clockAhead) implements JoinOutcome {}

  /** Another laptop has joined with it; each needs an invitation of its own. */
  record AlreadyUsed() implements JoinOutcome {}

  /** It was taken back by the one who invited. */
  record TakenBack() implements JoinOutcome {}

  /**
   * The two do not speak the same version of joining.
   *
   * @param theirs larger than {@code ours}: this Pitwall is too old; else the other is
   */
  record OtherVersion(int ours, int theirs) implements JoinOutcome {}

  /** A Pitwall answers that shows another key: another team's, or the team's has changed since. */
  record OtherFingerprint(HostPort at, Fingerprint seen) implements JoinOutcome {}

  /** Something between the two answers in the place of the laptop: a proxy, a login page. */
  record ProxyBetween(HostPort at, String detail) implements JoinOutcome {}

  /**
   * None of the addresses leads there.
   *
   * @param tried each of them, with what came of it; empty when none was given
   */
  record NotReachable(List<Tried> tried) implements JoinOutcome {
    public NotReachable {
      tried = List.copyOf(tried);
    }
  }

  record Tried(HostPort address, DialFailure failure) {}

  /** It was reached, and then the connection broke; to try again is safe. */
  record BrokenOff(HostPort at, String detail) implements JoinOutcome {}
}
