package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Run;
import java.util.Map;
import java.util.Set;

/** Under what a run was made, but for the code: only runs that have all of it in common compare. */
record Conditions(Map<ServerId, Set<RoleId>> work, Set<ServerId> target, String settings) {
  static Conditions of(Run run, WorkThen work) {
    var setup = run.facts().setup();
    return new Conditions(work.at(RunLock.began(run)), setup.target(), setup.settings().strip());
  }
}
