package dev.pitwall.ui.chart;

import static dev.pitwall.testing.TestDay.S1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.ContestIntent.MoveTimes;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartDataTest {
  private final TestDay day = TestDay.begun();

  private RunId ran(String id, Verdict verdict, long points) {
    day.after(Duration.ofMinutes(10))
        .does(
            new RecordRun(
                new RunId(id),
                Optional.empty(),
                Optional.empty(),
                RunSetup.UNKNOWN,
                new RunResult(verdict, Optional.of(Score.of(points)), "", "")));
    return new RunId(id);
  }

  private ChartData data() {
    return ChartData.of(day.day(), day.now());
  }

  private static List<String> ids(List<ChartData.Mark> marks) {
    return marks.stream().map(mark -> mark.id().value()).toList();
  }

  @Test
  void onlyPassesAreJoinedAndTheBestsRise() {
    ran("a", Verdict.PASS, 100);
    ran("b", Verdict.FAIL, 9000);
    ran("c", Verdict.PASS, 80);
    ran("d", Verdict.PASS, 300);
    assertEquals(List.of("a", "b", "c", "d"), ids(data().runs()));
    assertEquals(List.of("a", "c", "d"), ids(data().line()));
    assertEquals(List.of("a", "d"), ids(data().bests()));
  }

  /** The bar's best and the chart's line are of the same runs. */
  @Test
  void aRunBeforeAStartThatWasMovedIsShownButIsNoBest() {
    ran("a", Verdict.PASS, 700);
    var contest = day.day().contest().orElseThrow();
    day.does(new MoveTimes(day.now().plusSeconds(60), contest.end().plusSeconds(1800)));
    assertEquals(List.of("a"), ids(data().line()));
    assertTrue(data().runs().getFirst().outside(), "drawn in grey");
    assertEquals(List.of(), ids(data().bests()));
    ran("b", Verdict.PASS, 500);
    assertEquals(List.of("b"), ids(data().bests()));
  }

  @Test
  void discardedRunsAreNotOnTheChart() {
    var wrong = ran("a", Verdict.PASS, 100);
    day.does(new DiscardRun(wrong, "wrong"));
    assertTrue(data().runs().isEmpty());
  }

  @Test
  void aBandLastsUntilTheNextStepOfItsServer() {
    var from = day.now();
    day.does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.DB, Role.AP)), ""));
    var until = day.after(Duration.ofHours(1)).now();
    day.does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP)), ""));
    var bands = data().lanes().getFirst().bands();
    assertEquals(from, bands.getFirst().from());
    assertEquals(until, bands.getFirst().to());
    assertEquals(List.of("AP", "DB"), bands.getFirst().roles().stream().map(Role::name).toList());
    assertEquals(data().to(), bands.getLast().to());
    assertTrue(data().lanes().getLast().bands().isEmpty());
  }

  @Test
  void oneWalksFromRunToRunAndStopsAtTheEnds() {
    var a = ran("a", Verdict.PASS, 1);
    var b = ran("b", Verdict.PASS, 2);
    assertEquals(b, data().next(Optional.empty(), -1).orElseThrow().id());
    assertEquals(a, data().next(Optional.of(b), -1).orElseThrow().id());
    assertEquals(a, data().next(Optional.of(a), -1).orElseThrow().id());
    assertEquals(b, data().next(Optional.of(a), 1).orElseThrow().id());
    assertTrue(ChartData.EMPTY.next(Optional.empty(), 1).isEmpty());
  }
}
