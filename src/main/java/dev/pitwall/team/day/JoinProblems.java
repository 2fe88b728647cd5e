package dev.pitwall.team.day;

import dev.pitwall.net.Listening;
import dev.pitwall.problem.Problem;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.team.invitation.InvitationReading;
import dev.pitwall.team.invitation.JoinOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The problems shown when a team cannot be joined, or a laptop not be reached. */
final class JoinProblems {
  /** Clocks that are further apart explain why an invitation is over. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private JoinProblems() {}

  /** Empty for an invitation. */
  static Optional<Problem> of(InvitationReading reading) {
    return switch (reading) {
      case InvitationReading.Found _ -> Optional.empty();
      case InvitationReading.NoInvitation _ -> Optional.of(Problem.of(Kind.INVITATION_NONE));
      case InvitationReading.CutOff _ -> Optional.of(Problem.of(Kind.INVITATION_CUT_OFF));
      case InvitationReading.Damaged _ -> Optional.of(Problem.of(Kind.INVITATION_DAMAGED));
      case InvitationReading.NewerVersion _ -> Optional.of(Problem.of(Kind.INVITATION_NEWER));
    };
  }

  /** Empty when it was joined. */
  static Optional<Problem> of(JoinOutcome outcome) {
    return switch (outcome) {
      case JoinOutcome.Joined _ -> Optional.empty();
      case JoinOutcome.WrongToken _ -> Optional.of(Problem.of(Kind.INVITATION_UNKNOWN));
      case JoinOutcome.Expired expired -> Optional.of(expired(expired.clockAhead()));
      case JoinOutcome.AlreadyUsed _ -> Optional.of(Problem.of(Kind.INVITATION_USED));
      case JoinOutcome.TakenBack _ -> Optional.of(Problem.of(Kind.INVITATION_ENDED));
      case JoinOutcome.NotReachable(var tried) ->
          Optional.of(
              Problem.of(
                  Kind.TEAMMATE_NOT_REACHED,
                  tried.stream()
                      .map(one -> one.address().toString())
                      .collect(Collectors.joining(", "))));
      case JoinOutcome.OtherFingerprint other ->
          Optional.of(Problem.of(Kind.TEAMMATE_OTHER_KEY, other.at().toString()));
      case JoinOutcome.ProxyBetween proxy ->
          Optional.of(
              new Problem(
                  Kind.TEAMMATE_BEHIND_PROXY, List.of(proxy.at().toString()), proxy.detail()));
      case JoinOutcome.BrokenOff broken ->
          Optional.of(
              new Problem(
                  Kind.TEAMMATE_BROKE_OFF, List.of(broken.at().toString()), broken.detail()));
      case JoinOutcome.OtherVersion _ -> Optional.of(Problem.of(Kind.TEAMMATE_OTHER_VERSION));
    };
  }

  private static Problem expired(Duration clockAhead) {
    return clockAhead.abs().compareTo(CLOCKS_APART) < 0
        ? Problem.of(Kind.INVITATION_EXPIRED)
        : Problem.of(Kind.INVITATION_EXPIRED_CLOCK, String.valueOf(clockAhead.abs().toMinutes()));
  }

  /** Empty when it listens. */
  static Optional<Problem> of(Listening listening) {
    return switch (listening) {
      case Listening.Open _ -> Optional.empty();
      case Listening.PortsTaken(int first, int last) ->
          Optional.of(
              Problem.of(Kind.TEAM_PORTS_TAKEN, String.valueOf(first), String.valueOf(last)));
      case Listening.NotPermitted(int port) ->
          Optional.of(Problem.of(Kind.TEAM_PORT_REFUSED, String.valueOf(port)));
      case Listening.NoSuchAddress(var address) ->
          Optional.of(Problem.of(Kind.TEAM_PORT_REFUSED, address));
      case Listening.Failed(var detail) ->
          Optional.of(new Problem(Kind.TEAM_PORT_REFUSED, List.of("?"), detail));
    };
  }
}
