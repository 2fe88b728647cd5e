package dev.pitwall.testing;

import dev.pitwall.problem.Problem;
import dev.pitwall.team.day.TeamDatabase;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.team.postgres.PostgresCheck;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A database that is none: a test chooses what a check finds, and sees what was asked for. */
public final class FakeTeamDatabase implements TeamDatabase {
  public PostgresCheck found = new PostgresCheck("15.6", List.of(), List.of());

  private final List<String> asked;

  FakeTeamDatabase(List<String> asked) {
    this.asked = asked;
  }

  @Override
  public CompletableFuture<PostgresCheck> check(PostgresAddress address) {
    asked.add("check " + address.uri());
    return CompletableFuture.completedFuture(found);
  }

  @Override
  public CompletableFuture<Optional<Problem>> use(PostgresAddress address, boolean handOn) {
    asked.add("use " + address.uri() + (handOn ? " handed on" : ""));
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public CompletableFuture<Optional<Problem>> handOn(boolean handOn) {
    asked.add("hand on " + handOn);
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public CompletableFuture<Optional<Problem>> stop() {
    asked.add("stop");
    return CompletableFuture.completedFuture(Optional.empty());
  }
}
