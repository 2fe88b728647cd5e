package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rule 5: where the team could go back to, and whether it is time to.
 *
 * @param run the newest PASS during which nobody touched a server in play; time, score and revision
 *     are its own
 * @param roles the role map under which it passed; empty without such a run
 * @param failStreak how many of the newest runs failed in a row
 * @param limit so many of them are too many, as agreed
 */
public record LastGoodState(
    Optional<Run> run, Map<ServerId, Set<RoleId>> roles, int failStreak, int limit) {
  public static LastGoodState of(ContestDay day) {
    return of(day, DisturbedRuns.of(day));
  }

  /**
   * @param disturbed of the same day
   */
  public static LastGoodState of(ContestDay day, DisturbedRuns disturbed) {
    var newestFirst = day.runsByTime().reversed().stream().filter(Run::counts).toList();
    long streak =
        newestFirst.stream()
            .takeWhile(run -> run.verdict().filter(Verdict.FAIL::equals).isPresent())
            .count();
    var good =
        newestFirst.stream()
            .filter(Run::passed)
            .filter(run -> !disturbed.disturbed(run))
            .findFirst();
    return new LastGoodState(
        good,
        good.map(run -> RoleMap.at(day.roleHistory(), RunLock.began(run))).orElse(Map.of()),
        Math.toIntExact(streak),
        day.contest().map(Contest::failLimit).orElse(Contest.USUAL_FAIL_LIMIT));
  }

  /** Whether "go back?" is the question now. */
  public boolean goBack() {
    return tooMany() && run.isPresent();
  }

  public boolean tooMany() {
    return failStreak >= limit;
  }
}
