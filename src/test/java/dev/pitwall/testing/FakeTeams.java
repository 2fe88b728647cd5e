package dev.pitwall.testing;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.net.lan.Beacon.InvitingTeam;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Days without teammates; nobody can be joined. */
public final class FakeTeams implements Teams {
  /** Who is heard on the local network. */
  public List<InvitingTeam> inviting = List.of();

  /** What was asked for. */
  public final List<JoinRequest> requests = new ArrayList<>();

  @Override
  public Team link(OpenDay day) {
    return new FakeTeam();
  }

  @Override
  public Runnable lookAround(Consumer<List<InvitingTeam>> listener) {
    listener.accept(inviting);
    return () -> {};
  }

  @Override
  public CompletableFuture<Joined> join(
      Days days, JoinRequest request, Consumer<Progress> progress) {
    requests.add(request);
    return CompletableFuture.completedFuture(
        new Joined.Failed(Problem.of(Problem.Kind.UNEXPECTED)));
  }
}
