package dev.pitwall.wall.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.testing.WallTeams;
import dev.pitwall.wall.TeamState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreLineTest {
  private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30, 300, 5_000})
  void everyPointIsInTheDrawing(int runs) {
    var team = TeamState.of(WallTeams.team(3, runs));
    var points = POINT.matcher(ScoreLine.of(team.team().day(), team.most()));
    int count = 0;
    while (points.find()) {
      double x = Double.parseDouble(points.group(1));
      double y = Double.parseDouble(points.group(2));
      assertTrue(x >= 0 && x <= 300, "x " + x);
      assertTrue(y >= 0 && y <= 80, "y " + y);
      count++;
    }
    assertTrue(count > 0);
  }

  @Test
  void aDayOfThousandsOfRunsIsNoLargerThanItsColumns() {
    var team = TeamState.of(WallTeams.team(3, 5_000));
    assertTrue(ScoreLine.of(team.team().day(), team.most()).length() < 20_000);
  }

  /** The highest of a column is never thinned away: it is what a wall is looked at for. */
  @Test
  void theBestOfAllStandsAtTheTop() {
    var day = WallTeams.team(3, 5_000).day();
    double best =
        day.runs().values().stream()
            .filter(run -> run.passed())
            .mapToDouble(run -> run.score().orElseThrow().points().doubleValue())
            .max()
            .orElseThrow();
    assertTrue(ScoreLine.of(day, best).contains(" 3.0"));
  }

  @Test
  void aDayWithoutRunsHasAnEmptyDrawing() {
    assertEquals(
        "<svg class=\"scores\" viewBox=\"0 0 300 80\" preserveAspectRatio=\"none\"></svg>",
        ScoreLine.of(ContestDay.EMPTY, 0));
  }
}
