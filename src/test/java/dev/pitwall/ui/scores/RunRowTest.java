package dev.pitwall.ui.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.OutsideTimes;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRowTest {
  private final TestDay day = TestDay.begun();

  private void ran(String id) {
    day.does(
        new RecordRun(
            new RunId(id),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            new RunResult(Verdict.PASS, Optional.of(Score.of(500)), "", "")));
  }

  private List<Optional<OutsideTimes>> outside() {
    return RunRow.of(day.day()).stream().map(RunRow::outside).toList();
  }

  @Test
  void aRunIsMarkedWhenTheTimesMoveAwayFromIt() {
    ran("a");
    day.after(Duration.ofMinutes(30));
    ran("b");
    assertEquals(List.of(Optional.empty(), Optional.empty()), outside());
    var contest = day.day().contest().orElseThrow();
    var moved =
        day.does(
            new MoveTimes(
                day.now().minus(Duration.ofMinutes(10)), day.now().minus(Duration.ofMinutes(5))));
    assertEquals(
        List.of(Optional.of(OutsideTimes.AFTER_END), Optional.of(OutsideTimes.BEFORE_START)),
        outside());
    day.does(new Intent.UndoStep(moved));
    assertEquals(contest, day.day().contest().orElseThrow());
    assertEquals(List.of(Optional.empty(), Optional.empty()), outside());
  }
}
