package dev.pitwall.testing;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.team.postgres.PostgresTrouble;
import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.team.postgres.WallTeam;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Teams as a wall finds them, at {@link SampleDay#NOW} of the same contest. */
public final class WallTeams {
  private static final List<String> NAMES =
      List.of("sakura", "team_kyoto_engineering", "白百合女子", "nginx-lovers", "team7", "ラーメン部");

  private WallTeams() {}

  /** The same number, the same team. */
  public static WallTeam team(int number, int runs) {
    var random = new Random(number);
    var day = new TestDay("laptop" + number, SampleDay.DATE);
    day.at(
        "09:30",
        Optional.empty(),
        new CreateContest(
            "社内ISUCON 2026",
            SampleDay.ZONE,
            SampleDay.time("10:00"),
            SampleDay.time("18:00"),
            FinalScoreRule.LAST_RUN));
    day.at("09:31", Optional.of(SampleDay.MEI), new AddMember(SampleDay.MEI, "Mei", Tint.SKY));
    double score = 900 + random.nextInt(600);
    var first = SampleDay.time("10:10");
    var between = Duration.between(first, SampleDay.NOW).dividedBy(runs + 1);
    for (int i = 0; i < runs; i++) {
      score *= 1 + (random.nextDouble() - 0.35) * 14 / Math.max(20, runs);
      boolean fails = random.nextInt(6) == 0;
      var at = first.plus(between.multipliedBy(i));
      day.at(at);
      day.does(
          new RecordRun(
              new RunId("r" + number + "-" + i),
              Optional.of(at.minusSeconds(20)),
              Optional.of(at),
              RunSetup.UNKNOWN,
              new RunResult(
                  fails ? Verdict.FAIL : Verdict.PASS,
                  Optional.of(Score.of((long) score)),
                  "",
                  "")));
    }
    if (number % 5 == 1) {
      day.at(SampleDay.NOW.minusSeconds(42));
      day.does(new StartRun(new RunId("on" + number), Optional.empty(), RunSetup.UNKNOWN));
    }
    var name = NAMES.get(number % NAMES.size()) + (number < NAMES.size() ? "" : number);
    return new WallTeam("postgresql-" + number, name, "社内ISUCON 2026", day.day(), 0);
  }

  public static PostgresWall.Picture of(int teams, int runs) {
    return new PostgresWall.Picture(
        Optional.empty(),
        Optional.of(SampleDay.NOW),
        IntStream.range(0, teams).mapToObj(number -> team(number, runs)).toList());
  }

  public static PostgresWall.Picture cutOff(PostgresWall.Picture picture) {
    return new PostgresWall.Picture(
        Optional.of(
            new PostgresTrouble(
                PostgresTrouble.Fault.PORT_CLOSED, "Connection to db.example.com:5432 refused")),
        Optional.of(SampleDay.time("17:40:02")),
        picture.teams());
  }
}
