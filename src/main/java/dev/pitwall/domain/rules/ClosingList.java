package dev.pitwall.domain.rules;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.rules.CheckedLine.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The work before the end, how far it is, and what it did to the score.
 *
 * @param servers those that have closing lines, in the servers' order
 * @param contest the lines that are ticked once
 * @param before the newest PASS that had ended when the first line was ticked
 * @param after the newest PASS that began after the last tick
 */
public record ClosingList(
    List<OfServer> servers, List<CheckedLine> contest, Optional<Run> before, Optional<Run> after) {
  public record OfServer(Server server, List<CheckedLine> lines) {}

  public static ClosingList of(ContestDay day) {
    var servers =
        day.servers().values().stream()
            .map(server -> new OfServer(server, ServerChecks.closing(day, server)))
            .filter(one -> !one.lines().isEmpty())
            .toList();
    var contest = ServerChecks.closingOfContest(day);
    var ticks =
        Stream.concat(servers.stream().flatMap(one -> one.lines().stream()), contest.stream())
            .flatMap(
                line ->
                    line.state() instanceof State.Ticked(var tick)
                        ? Stream.of(tick.at())
                        : Stream.empty())
            .sorted()
            .toList();
    var passes = day.runsByTime().stream().filter(Run::counts).filter(Run::passed).toList();
    return new ClosingList(
        servers,
        contest,
        ticks.stream().findFirst().flatMap(first -> before(passes, first)),
        ticks.isEmpty() ? Optional.empty() : after(passes, ticks.getLast()));
  }

  private static Optional<Run> before(List<Run> passes, Instant first) {
    return passes.stream()
        .filter(run -> !run.at().isAfter(first))
        .max(Comparator.comparing(Run::at));
  }

  private static Optional<Run> after(List<Run> passes, Instant last) {
    return passes.stream()
        .filter(run -> !RunLock.began(run).isBefore(last))
        .max(Comparator.comparing(Run::at));
  }

  private Stream<CheckedLine> lines() {
    return Stream.concat(servers.stream().flatMap(one -> one.lines().stream()), contest.stream());
  }

  /** How many places there are to tick. */
  public int all() {
    return (int) lines().count();
  }

  public int done() {
    return (int) lines().filter(CheckedLine::done).count();
  }
}
