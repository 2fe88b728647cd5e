package dev.pitwall.team.day;

import dev.pitwall.net.HostPort;
import dev.pitwall.net.TeamKey;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.Channel;
import dev.pitwall.team.link.TeamLink;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether a day has a {@link DayDoor}, and where teammates reach it. Changed by {@code team-door}
 * alone, read by any thread.
 */
final class DayReach {
  private final TeamLink link;
  private volatile Optional<DayDoor> door = Optional.empty();
  private volatile Team.Reach reach = new Team.Reach.Closed();

  DayReach(TeamLink link) {
    this.link = link;
  }

  boolean isOpen() {
    return door.isPresent();
  }

  Team.Reach now() {
    return reach;
  }

  void open(DayDoor opened) {
    door = Optional.of(opened);
    reach =
        JoinProblems.of(opened.listening())
            .<Team.Reach>map(Team.Reach.Failed::new)
            .orElseGet(() -> new Team.Reach.Open(opened.addresses()));
    link.reachableAt(opened.addresses());
  }

  void failed(Problem problem) {
    reach = new Team.Reach.Failed(problem);
  }

  /** Another network than before, or this laptop was asleep: everything is tried at once. */
  void look() {
    door.ifPresent(
        open -> {
          if (reach instanceof Team.Reach.Open) {
            reach = new Team.Reach.Open(open.addresses());
            link.reachableAt(open.addresses());
          }
          link.networkChanged();
        });
  }

  /** Where laptops of this team were heard of late on the local network. */
  List<HostPort> heard() {
    return door.map(DayDoor::heard).orElse(List.of());
  }

  Optional<Team.Invite> invitation() {
    return door.flatMap(DayDoor::invitation);
  }

  /** Why nobody can be invited. */
  Optional<Problem> invite() {
    if (reach instanceof Team.Reach.Failed(var problem)) {
      return Optional.of(problem);
    }
    door.ifPresent(DayDoor::invite);
    return Optional.empty();
  }

  void endInvitation() {
    door.ifPresent(DayDoor::endInvitation);
  }

  void dial(HostPort address, Channel.Receiver receiver, Consumer<String> failed) {
    door.ifPresentOrElse(
        open -> open.dial(address, receiver, failed), () -> failed.accept("no network yet"));
  }

  void adopt(TeamKey key) {
    door.ifPresent(
        open -> {
          open.adopt(key);
          link.networkChanged();
        });
  }

  void close() {
    var left = door;
    door = Optional.empty();
    reach = new Team.Reach.Closed();
    left.ifPresent(DayDoor::close);
  }
}
