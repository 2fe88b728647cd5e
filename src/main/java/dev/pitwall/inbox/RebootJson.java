package dev.pitwall.inbox;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.domain.rules.CheckedLine.State;
import dev.pitwall.domain.rules.ClosingList;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ConfirmationShelfLife.Standing;
import dev.pitwall.domain.rules.RebootProof;
import dev.pitwall.domain.rules.ServerChecks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reboot round and the closing work as a program reads them: who is where, what is left. */
final class RebootJson {
  private RebootJson() {}

  /** A round, its servers in the agreed order of the reboots. */
  static Map<String, Object> round(ContestDay day, Round round) {
    var json = new LinkedHashMap<String, Object>();
    json.put("open", round.open());
    json.put("allGo", ConfirmationShelfLife.allGo(day, round));
    json.put(
        "servers",
        Server.inRebootOrder(day).stream()
            .filter(server -> !server.sheet().external())
            .map(server -> server(day, round, server))
            .toList());
    return json;
  }

  private static Map<String, Object> server(ContestDay day, Round round, Server server) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", server.name());
    json.put("standing", word(ConfirmationShelfLife.standing(day, round, server.id())));
    json.put("proof", word(RebootProof.of(day, round, server.id())));
    json.put("checks", lines(ServerChecks.reboot(day, round, server)));
    return json;
  }

  /** The closing work: per server in the servers' order, and once for the contest. */
  static Map<String, Object> closing(ClosingList list) {
    var json = new LinkedHashMap<String, Object>();
    json.put("done", list.done());
    json.put("all", list.all());
    json.put(
        "servers",
        list.servers().stream()
            .map(one -> Map.of("name", one.server().name(), "lines", lines(one.lines())))
            .toList());
    json.put("contest", lines(list.contest()));
    return json;
  }

  private static List<Map<String, Object>> lines(List<CheckedLine> lines) {
    return lines.stream()
        .<Map<String, Object>>map(
            line ->
                Map.of(
                    "text", line.line().text(), "state", word(line.state()), "done", line.done()))
        .toList();
  }

  private static String word(State state) {
    return switch (state) {
      case State.Open _ -> "open";
      case State.Ticked _ -> "ticked";
      case State.Void _ -> "void";
      case State.Proved _ -> "proved";
      case State.Contradicted _ -> "contradicted";
    };
  }

  private static String word(RebootProof proof) {
    return switch (proof) {
      case RebootProof.NothingToProve _ -> "none";
      case RebootProof.Said _ -> "said";
      case RebootProof.SameBoot _ -> "same-boot";
      case RebootProof.Proved _ -> "proved";
      case RebootProof.Waived _ -> "waived";
    };
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case Standing.Waiting _ -> "waiting";
      case Standing.Rebooting _ -> "rebooting";
      case Standing.Up _ -> "up";
      case Standing.NotGood _ -> "ng";
      case Standing.Confirmed _ -> "confirmed";
      case Standing.Void _ -> "void";
    };
  }
}
