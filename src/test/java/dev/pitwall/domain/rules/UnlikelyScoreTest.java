package dev.pitwall.domain.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.RunIntent.DiscardRun;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.testing.TestDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnlikelyScoreTest {
  private final TestDay day = TestDay.begun();
  private final Ran ran = new Ran(day);

  private Optional<UnlikelyScore> asked(long points) {
    return typed(String.valueOf(points));
  }

  private Optional<UnlikelyScore> typed(String text) {
    return UnlikelyScore.of(day.day(), TypedScore.read(text).orElseThrow());
  }

  @Test
  void aScoreBelowZeroIsAlwaysAskedAbout() {
    assertEquals(Optional.of(new UnlikelyScore.BelowZero(Score.of(-5))), asked(-5));
    assertEquals(Optional.empty(), asked(0));
  }

  @Test
  void beforeTheFirstPassNoScoreIsTooLarge() {
    ran.fail(3);
    assertEquals(Optional.empty(), asked(1_000_000_000));
  }

  @Test
  void aHundredTimesTheBestIsAskedAbout() {
    ran.pass("", 900);
    var best = ran.pass("", 1_000);
    assertEquals(Optional.empty(), asked(99_999));
    assertEquals(
        Optional.of(new UnlikelyScore.FarBeyondBest(Score.of(100_000), Score.of(1_000))),
        asked(100_000));
    day.does(new DiscardRun(best, "a slip"));
    assertEquals(
        Optional.of(new UnlikelyScore.FarBeyondBest(Score.of(90_000), Score.of(900))),
        asked(90_000));
  }

  @Test
  void aBestOfZeroSaysNothing() {
    ran.pass("", 0);
    assertEquals(Optional.empty(), asked(1_000_000));
  }

  @Test
  void aPointWhereThousandsMayBeMeantIsAskedAboutUntilSuchScoresAreKnown() {
    assertEquals(
        Optional.of(
            new UnlikelyScore.PointOrThousands(Score.read("1.234").orElseThrow(), Score.of(1_234))),
        typed("1.234"));
    assertEquals(
        Optional.of(new UnlikelyScore.PointOrThousands(Score.of(20), Score.of(20_000))),
        typed(" ２０.０００"));
    for (var plain : new String[] {"268.9", "268.95", "1234.567", "1.2345", "20,024", "0"}) {
      assertEquals(Optional.empty(), typed(plain), plain);
    }
    day.does(
        new RecordRun(
            new RunId("small"),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            new RunResult(Verdict.PASS, Score.read("1.234"), "", "")));
    assertEquals(Optional.empty(), typed("1.301"));
  }
}
