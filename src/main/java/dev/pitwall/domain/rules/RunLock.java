package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Rule 6: while a run is on, the servers in play are not to be touched. In play are the servers the
 * benchmarker was pointed at and all that have work: what the target answers comes from them. What
 * came of somebody's touching one all the same says {@link DisturbedRuns}.
 */
public final class RunLock {
  private RunLock() {}

  /** The servers that nobody touches now; none while no run is on. */
  public static Set<ServerId> inPlay(ContestDay day) {
    var inPlay = new HashSet<ServerId>();
    day.runs().values().stream()
        .filter(Run::running)
        .forEach(run -> inPlay.addAll(run.facts().setup().target()));
    if (day.runs().values().stream().anyMatch(Run::running)) {
      day.servers().values().stream().filter(RunLock::works).map(Server::id).forEach(inPlay::add);
    }
    return Set.copyOf(inPlay);
  }

  /** The moment whose role map a run was made under. */
  public static Instant began(Run run) {
    return run.facts().startedAt().orElseGet(run::at);
  }

  private static boolean works(Server server) {
    return server.roles().stream().anyMatch(role -> !role.equals(Role.IDLE));
  }
}
