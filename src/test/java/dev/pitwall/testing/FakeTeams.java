package dev.pitwall.testing;

import dev.pitwall.core.Days;
import dev.pitwall.core.OpenDay;
import dev.pitwall.problem.Problem;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.day.Teams;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Days without teammates; nobody can be joined. */
public final class FakeTeams implements Teams {
  @Override
  public Team link(OpenDay day) {
    return new FakeTeam();
  }

  @Override
  public CompletableFuture<Joined> join(
      Days days, String invitation, String member, Consumer<Progress> progress) {
    return CompletableFuture.completedFuture(
        new Joined.Failed(Problem.of(Problem.Kind.UNEXPECTED)));
  }
}
