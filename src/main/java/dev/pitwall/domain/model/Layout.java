package dev.pitwall.domain.model;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.StepId;
import java.util.List;
import org.pcollections.PMap;
import org.pcollections.PVector;

/**
 * The servers, the roles, and who plays what.
 *
 * @param formerServers what was removed, so that old facts keep their names and no profile adds it
 *     again
 * @param formerRoles the roles that were retired
 * @param history every step of the role map, by the moment since when it held
 * @param changesByStep what each step changed in the role map, steps that are undone now included:
 *     undoing or redoing a step changes the same servers again
 */
public record Layout(
    PMap<ServerId, Server> servers,
    PMap<ServerId, Server> formerServers,
    PMap<RoleId, Role> roles,
    PMap<RoleId, Role> formerRoles,
    PVector<RoleMapStep> history,
    PMap<StepId, List<RoleChange>> changesByStep) {

  public Layout withServers(PMap<ServerId, Server> now) {
    return new Layout(now, formerServers, roles, formerRoles, history, changesByStep);
  }

  public Layout withRoles(PMap<RoleId, Role> now) {
    return new Layout(servers, formerServers, now, formerRoles, history, changesByStep);
  }

  public Layout withHistory(PVector<RoleMapStep> now) {
    return new Layout(servers, formerServers, roles, formerRoles, now, changesByStep);
  }

  public Layout withChangesByStep(PMap<StepId, List<RoleChange>> now) {
    return new Layout(servers, formerServers, roles, formerRoles, history, now);
  }
}
