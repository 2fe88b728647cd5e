package dev.pitwall.report.findings;

import dev.pitwall.domain.fold.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the records of a day show, the most important first.
 *
 * @param all empty before the contest, and while nothing is recorded
 */
public record Findings(List<Finding> all) {
  public Findings {
    all = List.copyOf(all);
  }

  /**
   * @param now what lies after it, or after the end of the contest, is not counted in any length of
   *     time
   */
  public static Findings of(Timeline timeline, Instant now) {
    return timeline
        .day()
        .contest()
        .filter(contest -> now.isAfter(contest.start()))
        .map(contest -> made(FindingContext.of(timeline, contest, now)))
        .orElse(new Findings(List.of()));
  }

  private static Findings made(FindingContext context) {
    var all = new ArrayList<Finding>();
    RunFindings.result(context).ifPresent(all::add);
    all.addAll(RunFindings.gains(context));
    all.addAll(FailStreaks.of(context));
    ServerFindings.multiServer(context).ifPresent(all::add);
    ServerFindings.roleTime(context).ifPresent(all::add);
    PlanFindings.afterFreeze(context).ifPresent(all::add);
    RunFindings.lastStart(context).ifPresent(all::add);
    ServerFindings.voided(context).ifPresent(all::add);
    ProofFindings.unproved(context).ifPresent(all::add);
    PlanFindings.planAndFact(context).ifPresent(all::add);
    all.addAll(ProofFindings.agents(context));
    return new Findings(all);
  }
}
