package dev.pitwall.report.findings;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.CallOut;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.RoleMapStep;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.rules.RunLock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the role map and the call-outs show. */
final class ServerFindings {
  private ServerFindings() {}

  /** Nothing where the map says nothing, or where the work was spread from the start. */
  static Optional<Finding.MultiServer> multiServer(FindingContext context) {
    var contest = context.contest();
    var history = context.day().roleHistory();
    if (context.day().servers().size() < 2 || history.isEmpty()) {
      return Optional.empty();
    }
    var periods = spread(context);
    boolean fromTheStart =
        !periods.isEmpty() && !periods.getFirst().from().isAfter(contest.start());
    if (fromTheStart || periods.isEmpty() && !context.over()) {
      return Optional.empty();
    }
    var since = periods.stream().findFirst().map(Period::from);
    var at = since.orElse(contest.end());
    var before = context.scored().stream().filter(run -> run.at().isBefore(at)).toList();
    var spread =
        context.scored().stream()
            .filter(run -> periods.stream().anyMatch(period -> period.has(RunLock.began(run))))
            .toList();
    return Optional.of(
        new Finding.MultiServer(
            at,
            since,
            Duration.between(contest.start(), at),
            periods.stream().findFirst().flatMap(Period::to),
            periods.stream()
                .skip(1)
                .filter(period -> period.to().isEmpty())
                .findFirst()
                .map(Period::from),
            FindingContext.best(before),
            spread.stream().findFirst(),
            FindingContext.best(spread)));
  }

  /**
   * @param to empty where it lasts to the end of what is looked at
   */
  private record Period(Instant from, Optional<Instant> to) {
    boolean has(Instant moment) {
      return !moment.isBefore(from) && to.filter(end -> !moment.isBefore(end)).isEmpty();
    }
  }

  /** The times at which the work was spread, one after the other. */
  private static List<Period> spread(FindingContext context) {
    var periods = new ArrayList<Period>();
    var moments = moments(context);
    var maps = RoleMap.at(context.day().roleHistory(), moments);
    for (int i = 0; i < moments.size(); i++) {
      var at = moments.get(i);
      boolean spread = spread(maps.get(i));
      boolean open = !periods.isEmpty() && periods.getLast().to().isEmpty();
      if (spread && !open) {
        periods.add(new Period(at, Optional.empty()));
      } else if (!spread && open) {
        periods.add(new Period(periods.removeLast().from(), Optional.of(at)));
      }
    }
    return periods;
  }

  /** The start, every change of the role map, and the end of what is looked at, by time. */
  private static List<Instant> moments(FindingContext context) {
    return Stream.concat(
            Stream.of(context.contest().start(), context.until()),
            context.day().roleHistory().stream().map(RoleMapStep::at))
        .filter(at -> !at.isBefore(context.contest().start()) && !at.isAfter(context.until()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Servers that all play the very same roles are copies to try things on, each by itself. */
  private static boolean spread(Map<ServerId, Set<RoleId>> map) {
    var working = new HashSet<Set<RoleId>>();
    map.values().forEach(roles -> working.add(work(roles)));
    working.remove(Set.of());
    return working.size() > 1;
  }

  private static Set<RoleId> work(Set<RoleId> roles) {
    var work = new HashSet<>(roles);
    work.remove(Role.IDLE);
    return work;
  }

  static Optional<Finding.RoleTime> roleTime(FindingContext context) {
    var contest = context.contest();
    var roles = new HashMap<RoleId, Duration>();
    var idle = new HashMap<ServerId, Duration>();
    var moments = moments(context);
    var maps = RoleMap.at(context.day().roleHistory(), moments);
    for (int i = 0; i + 1 < moments.size(); i++) {
      var span = Duration.between(moments.get(i), moments.get(i + 1));
      maps.get(i)
          .forEach(
              (server, played) -> {
                work(played).forEach(role -> roles.merge(role, span, Duration::plus));
                if (played.contains(Role.IDLE)) {
                  idle.merge(server, span, Duration::plus);
                }
              });
    }
    return roles.isEmpty() && idle.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding.RoleTime(
                contest.start(),
                Duration.between(contest.start(), context.until()),
                longestFirst(roles),
                longestFirst(idle)));
  }

  private static <K> Map<K, Duration> longestFirst(Map<K, Duration> times) {
    var sorted = new LinkedHashMap<K, Duration>();
    times.entrySet().stream()
        .sorted(
            Map.Entry.<K, Duration>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().toString()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** Confirmations that a change of the server made void within the contest. */
  static Optional<Finding.VoidedConfirmations> voided(FindingContext context) {
    var day = context.day();
    var voids =
        day.rounds().values().stream()
            .flatMap(round -> round.callOuts().entrySet().stream())
            .flatMap(
                entry ->
                    day.server(entry.getKey()).stream()
                        .flatMap(server -> voided(server, entry.getValue(), day, context)))
            .sorted(Comparator.comparing(one -> one.because().at()))
            .toList();
    return voids.isEmpty() ? Optional.empty() : Optional.of(new Finding.VoidedConfirmations(voids));
  }

  private static Stream<Finding.VoidedOk> voided(
      Server server, List<CallOut> callOuts, ContestDay day, FindingContext context) {
    return callOuts.stream()
        .filter(callOut -> callOut.step() == CallOutStep.OK)
        .flatMap(
            ok ->
                firstUnseen(server, ok, context.contest()).stream()
                    .map(
                        because ->
                            new Finding.VoidedOk(server, ok, because, again(day, server, ok))));
  }

  /** A reboot that is called out begins the next check: that it ends the last one is meant so. */
  private static Optional<ServerChange> firstUnseen(Server server, CallOut ok, Contest contest) {
    return server.touches().stream()
        .filter(touch -> !ok.saw(touch.id()))
        .filter(touch -> touch.kind() != ServerChange.Kind.BOOT)
        .filter(touch -> !touch.at().isAfter(contest.end()))
        .findFirst();
  }

  private static Optional<Instant> again(ContestDay day, Server server, CallOut ok) {
    return day.rounds().values().stream()
        .map(Round::callOuts)
        .flatMap(all -> all.getOrDefault(server.id(), List.of()).stream())
        .filter(callOut -> callOut.step() == CallOutStep.OK && callOut.at().isAfter(ok.at()))
        .map(CallOut::at)
        .min(Comparator.naturalOrder());
  }
}
