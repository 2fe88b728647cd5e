package dev.pitwall.ui.scores;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.rules.DisturbedRuns;
import dev.pitwall.domain.rules.OutsideTimes;
import dev.pitwall.domain.rules.WhatCountsNow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One line of the table of runs.
 *
 * @param number counts the runs of the day from 1, in the order of time
 * @param before the score of the pass before this one, to compare a pass with
 * @param best this is the best of the day
 * @param outside of the contest's times, where it was made: it is shown, but never counts
 * @param disturbed somebody touched a server in play: it proves nothing
 */
record RunRow(
    Run run,
    int number,
    Optional<Member> by,
    Optional<Score> before,
    boolean best,
    Optional<OutsideTimes> outside,
    boolean disturbed) {

  RunId id() {
    return run.id();
  }

  /** Every run of the day, discarded ones too, newest first. */
  static List<RunRow> of(ContestDay day) {
    var best = WhatCountsNow.best(day).map(Run::id);
    var disturbed = DisturbedRuns.of(day);
    var rows = new ArrayList<RunRow>();
    Optional<Score> before = Optional.empty();
    for (var run : day.runs().values().stream().sorted(Comparator.comparing(Run::at)).toList()) {
      rows.add(
          new RunRow(
              run,
              rows.size() + 1,
              run.by().flatMap(day::member),
              before,
              best.filter(run.id()::equals).isPresent(),
              OutsideTimes.of(day, run),
              disturbed.disturbed(run)));
      if (run.passed() && run.score().isPresent()) {
        before = run.score();
      }
    }
    return rows.reversed();
  }
}
