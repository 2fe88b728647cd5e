package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What leads back to the state in which a run was made.
 *
 * @param run its score and its revision are to be had again
 * @param map what each server of now played then; a role that is gone is left out
 * @param changes what turns the present map into that one; empty when nothing moved
 * @param tasks what was changed since and is not taken back, newest first: each is undone before
 *     the one under it
 * @param notes what was noted since as changed by hand, newest first
 */
public record WayBack(
    Run run,
    Map<ServerId, Set<RoleId>> map,
    List<RoleChange> changes,
    List<Task> tasks,
    List<Note> notes) {
  /** Something changed by hand, and on which server. */
  public record Note(Server server, ServerChange change) {}

  public static WayBack of(ContestDay day, Run run) {
    var then = RunLock.began(run);
    var map = map(day, then);
    var now = new LinkedHashMap<ServerId, Set<RoleId>>();
    day.servers().values().forEach(server -> now.put(server.id(), server.roles()));
    return new WayBack(run, map, RoleMap.difference(now, map), tasks(day, then), notes(day, then));
  }

  private static Map<ServerId, Set<RoleId>> map(ContestDay day, Instant then) {
    var history = RoleMap.at(day.roleHistory(), then);
    var map = new LinkedHashMap<ServerId, Set<RoleId>>();
    for (var server : day.servers().keySet()) {
      map.put(
          server,
          history.getOrDefault(server, Set.of()).stream()
              .filter(role -> day.role(role).isPresent())
              .collect(Collectors.toUnmodifiableSet()));
    }
    return map;
  }

  private static List<Task> tasks(ContestDay day, Instant then) {
    return day.tasks().values().stream()
        .filter(task -> isIn(task.column(), task.since().isAfter(then)))
        .sorted(Comparator.comparing(Task::since).reversed())
        .toList();
  }

  /** What is being done or measured may have been changed since, whenever it was begun. */
  private static boolean isIn(TaskColumn column, boolean since) {
    return switch (column) {
      case DOING, MEASURING -> true;
      case KEPT -> since;
      case IDEA, READY, REVERTED, DROPPED -> false;
    };
  }

  private static List<Note> notes(ContestDay day, Instant then) {
    return day.servers().values().stream()
        .flatMap(server -> server.touches().stream().map(change -> new Note(server, change)))
        .filter(note -> note.change().kind() == ServerChange.Kind.CHANGE_NOTE)
        .filter(note -> note.change().at().isAfter(then))
        .sorted(Comparator.comparing((Note note) -> note.change().at()).reversed())
        .toList();
  }
}
