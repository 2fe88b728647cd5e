package dev.pitwall.archive;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Run;
import dev.pitwall.report.findings.Finding;
import dev.pitwall.report.findings.Findings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the team did on one day, in the numbers that compare with another day. All times are since
 * the start of the contest.
 *
 * @param best the best run of the contest
 * @param bestAfter when it was reached
 * @param firstPass when the first PASS was
 * @param multiServer since when more than one server was in play
 * @param failTime in FAIL streaks altogether
 */
public record TeamRecord(
    PastDay day,
    Optional<Run> best,
    Optional<Duration> bestAfter,
    Optional<Duration> firstPass,
    Optional<Duration> multiServer,
    Duration failTime) {

  /**
   * @param now of a day that is still on
   */
  public static TeamRecord of(PastDay past, Instant now) {
    var contest = past.contest();
    var best = past.best();
    var findings = Findings.of(past.timeline(), now).all();
    var first =
        past.day().runsByTime().stream()
            .filter(Run::counts)
            .filter(Run::passed)
            .findFirst()
            .map(Run::at);
    var multi =
        findings.stream()
            .filter(Finding.MultiServer.class::isInstance)
            .map(Finding::at)
            .findFirst();
    var lost =
        findings.stream()
            .filter(Finding.FailStreak.class::isInstance)
            .map(one -> ((Finding.FailStreak) one).lost())
            .reduce(Duration.ZERO, Duration::plus);
    return new TeamRecord(
        past,
        best,
        since(contest, best.map(Run::at)),
        since(contest, first),
        since(contest, multi),
        lost);
  }

  private static Optional<Duration> since(Optional<Contest> contest, Optional<Instant> at) {
    return contest.flatMap(one -> at.map(then -> Duration.between(one.start(), then)));
  }
}
