package dev.pitwall.domain.rules;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Runs of a test's day, five minutes apart, each told with what the test is about. */
final class Ran {
  final TestDay day;
  private int runs;

  Ran(TestDay day) {
    this.day = day;
  }

  RunId pass(String revision, long points) {
    return told(Verdict.PASS, revision, points, 70, Set.of(), "");
  }

  RunId fail(long points) {
    return told(Verdict.FAIL, "", points, 70, Set.of(), "");
  }

  RunId lasting(Verdict verdict, int seconds) {
    return told(verdict, "", 100, seconds, Set.of(), "");
  }

  RunId told(
      Verdict verdict,
      String revision,
      long points,
      int seconds,
      Set<ServerId> target,
      String settings) {
    var id = new RunId("r" + ++runs);
    day.after(Duration.ofMinutes(5));
    day.does(
        new RecordRun(
            id,
            Optional.of(day.now().minusSeconds(seconds)),
            Optional.empty(),
            new RunSetup(target, settings, revision, ""),
            new RunResult(verdict, Optional.of(Score.of(points)), "", "")));
    return id;
  }

  Run run(RunId id) {
    return day.day().runs().get(id);
  }

  Effect effect(RunId id) {
    return Effects.of(day.day()).of(run(id));
  }
}
