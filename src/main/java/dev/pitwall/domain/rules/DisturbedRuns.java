package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rule 6, afterwards: the runs during which somebody touched a server in play. Their results prove
 * nothing. In play are the servers that had work when the run began, and its target.
 *
 * <p>Only a run whose start was recorded can be disturbed: of one that was recorded when it was
 * over nobody knows how long it had been on, and guessing would throw good results away.
 *
 * @param byRun of each disturbed run what disturbed it, oldest first; never an empty list
 */
public record DisturbedRuns(Map<RunId, List<Disturbance>> byRun) {
  /** Somebody touched that server. */
  public record Disturbance(ServerId server, ServerChange touch) {}

  public static DisturbedRuns of(ContestDay day) {
    var touches =
        Stream.concat(
                day.servers().values().stream(), day.layout().formerServers().values().stream())
            .flatMap(DisturbedRuns::touchesOf)
            .sorted(Comparator.comparing(one -> one.touch().at()))
            .toList();
    var byRun = new HashMap<RunId, List<Disturbance>>();
    if (!touches.isEmpty()) {
      var work = WorkThen.of(day);
      for (var run : day.runs().values()) {
        var during = during(run, touches, work);
        if (!during.isEmpty()) {
          byRun.put(run.id(), during);
        }
      }
    }
    return new DisturbedRuns(Map.copyOf(byRun));
  }

  private static Stream<Disturbance> touchesOf(Server server) {
    return server.touches().stream().map(touch -> new Disturbance(server.id(), touch));
  }

  /** What happened at the very moment of the start belongs to what was set up for the run. */
  private static List<Disturbance> during(Run run, List<Disturbance> touches, WorkThen work) {
    var started = run.facts().startedAt();
    if (started.isEmpty()) {
      return List.of();
    }
    var start = started.get();
    var end = run.facts().finishedAt().orElse(Instant.MAX);
    var during = new ArrayList<Disturbance>();
    for (int i = firstAfter(touches, start); i < touches.size(); i++) {
      var one = touches.get(i);
      if (!one.touch().at().isBefore(end)) {
        break;
      }
      boolean inPlay =
          run.facts().setup().target().contains(one.server())
              || work.at(start).containsKey(one.server());
      if (inPlay) {
        during.add(one);
      }
    }
    return List.copyOf(during);
  }

  private static int firstAfter(List<Disturbance> touches, Instant moment) {
    int from = 0;
    int to = touches.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (touches.get(middle).touch().at().isAfter(moment)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** What disturbed the run; empty when nothing did. */
  public List<Disturbance> of(Run run) {
    return byRun.getOrDefault(run.id(), List.of());
  }

  public boolean disturbed(Run run) {
    return byRun.containsKey(run.id());
  }
}
