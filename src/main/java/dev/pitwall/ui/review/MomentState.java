package dev.pitwall.ui.review;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskBoard;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.WhatCountsNow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is shown of the day at one moment: scores, map, round, board.
 *
 * @param best the highest PASS until then
 * @param running the run that was on
 * @param round the newest one
 * @param servers in their order
 * @param working the cards that were done or measured, top first
 * @param cards how many cards each column had
 */
record MomentState(
    ContestDay day,
    WhatCountsNow counts,
    Optional<Run> best,
    Optional<Run> running,
    Optional<Round> round,
    List<OnMap> servers,
    List<Task> working,
    Map<TaskColumn, Integer> cards) {

  /**
   * A server then.
   *
   * @param standing in the newest round; empty before the first one, and of a managed one
   */
  record OnMap(Server server, List<Role> roles, Optional<Standing> standing) {}

  static final MomentState NOTHING = of(ContestDay.EMPTY);

  static MomentState of(ContestDay day) {
    var cards = new EnumMap<TaskColumn, Integer>(TaskColumn.class);
    for (var column : TaskColumn.values()) {
      cards.put(column, 0);
    }
    day.tasks().values().forEach(task -> cards.merge(task.column(), 1, Integer::sum));
    var round = day.currentRound();
    return new MomentState(
        day,
        WhatCountsNow.of(day),
        WhatCountsNow.best(day),
        day.runningRun(),
        round,
        day.servers().values().stream().map(server -> onMap(day, round, server)).toList(),
        Stream.of(TaskColumn.MEASURING, TaskColumn.DOING)
            .flatMap(column -> TaskBoard.column(day, column).stream())
            .toList(),
        cards);
  }

  private static OnMap onMap(ContestDay day, Optional<Round> round, Server server) {
    return new OnMap(
        server,
        day.inOrder(server.roles()),
        round
            .filter(_ -> !server.sheet().external())
            .map(one -> ConfirmationShelfLife.standing(day, one, server.id())));
  }

  /** How many servers of the newest round were confirmed, of how many that can be. */
  Optional<Map.Entry<Integer, Integer>> confirmed() {
    var standings = new HashMap<ServerId, Standing>();
    servers.forEach(one -> one.standing().ifPresent(s -> standings.put(one.server().id(), s)));
    long ok = standings.values().stream().filter(Standing.Confirmed.class::isInstance).count();
    return round.map(_ -> Map.entry((int) ok, standings.size()));
  }
}
