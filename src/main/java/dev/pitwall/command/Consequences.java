package dev.pitwall.command;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.RunLock;
import java.util.ArrayList;
import java.util.List;

/** Side effects of a step that nobody asked for. */
final class Consequences {
  private Consequences() {}

  static List<Sentence> of(ContestDay before, ContestDay after) {
    var all = new ArrayList<Sentence>();
    var voided =
        after.servers().values().stream()
            .filter(server -> stands(before, server) instanceof Standing.Confirmed)
            .filter(server -> stands(after, server) instanceof Standing.Void)
            .map(Server::name)
            .toList();
    if (!voided.isEmpty()) {
      all.add(Sentence.of("command.brings.void", voided));
    }
    var inPlay = RunLock.inPlay(before);
    var disturbed =
        after.servers().values().stream()
            .filter(server -> inPlay.contains(server.id()))
            .filter(server -> server.touches().size() > touches(before, server))
            .map(Server::name)
            .toList();
    if (!disturbed.isEmpty() && after.runningRun().isPresent()) {
      all.add(Sentence.of("command.brings.disturbed", disturbed));
    }
    return all;
  }

  private static int touches(ContestDay day, Server server) {
    return day.server(server.id()).map(one -> one.touches().size()).orElse(0);
  }

  private static Standing stands(ContestDay day, Server server) {
    return day.currentRound()
        .map(round -> ConfirmationShelfLife.standing(day, round, server.id()))
        .orElseGet(Standing.Waiting::new);
  }
}
