package dev.pitwall.report.findings;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The times from a FAIL to the next PASS, those that cost something. */
final class FailStreaks {
  /** One FAIL is a slip; several in a row are a streak. */
  private static final int SEVERAL = 2;

  /** After one FAIL so long without a PASS costs as much as a streak: four changes, say. */
  private static final Duration LONG = Duration.ofMinutes(30);

  private FailStreaks() {}

  /** By time. Aborted runs neither begin nor end one. */
  static List<Finding.FailStreak> of(FindingContext context) {
    var streaks = new ArrayList<Finding.FailStreak>();
    var fails = new ArrayList<Run>();
    for (var run : context.runs()) {
      if (run.passed()) {
        add(streaks, fails, Optional.of(run), context);
        fails.clear();
      } else if (run.verdict().filter(Verdict.FAIL::equals).isPresent()) {
        fails.add(run);
      }
    }
    add(streaks, fails, Optional.empty(), context);
    return streaks;
  }

  private static void add(
      List<Finding.FailStreak> streaks,
      List<Run> fails,
      Optional<Run> ended,
      FindingContext context) {
    if (fails.isEmpty()) {
      return;
    }
    var until = ended.map(Run::at).orElse(context.until());
    boolean costs =
        fails.size() >= SEVERAL
            || Duration.between(fails.getFirst().at(), until).compareTo(LONG) >= 0;
    if (costs) {
      streaks.add(
          new Finding.FailStreak(
              List.copyOf(fails),
              until,
              ended,
              ended.isPresent()
                  ? Optional.empty()
                  : context.later().stream().filter(Run::passed).findFirst(),
              ended.map(pass -> changes(fails.getLast().at(), pass, context)).orElse(List.of())));
    }
  }

  private static List<Envelope> changes(Instant newestFail, Run pass, FindingContext context) {
    return context.changes().between(newestFail, pass.at());
  }
}
