package dev.pitwall.testing;

import static dev.pitwall.testing.TestDay.MEI;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.intent.ChecklistIntent.TickItem;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.intent.LineIntent.TickLines;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.CheckLine;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The last half hour of a day: everything done, or everything missing that can be. */
public final class StopDay {
  public static final RoundId ROUND = new RoundId("round");
  public static final TaskId CARD = new TaskId("card");
  public static final ItemId LINE = new ItemId("open");

  private StopDay() {}

  /** Everything is done and proved, on so many servers. */
  public static TestDay done(int servers) {
    var day = TestDay.begun();
    for (int number = 4; number <= servers; number++) {
      day.does(new AddServer(new ServerId("s" + number), ServerSheet.named("s" + number)));
    }
    for (var line :
        List.of(
            "再起動の後も、書き込んだデータが残っている",
            "No cache is kept that the rules forbid, and POST /login still checks the password")) {
      var item = day.ids().item();
      day.does(new AddItem(item, Checklist.DISQUALIFIERS, line, Optional.empty()));
      day.at("17:20", Optional.of(MEI), new TickItem(item));
    }
    run(day, "17:30", Verdict.PASS, 128_450, "");
    day.at("17:35", Optional.of(MEI), new OpenRound(ROUND, Optional.empty()));
    for (var server : day.day().servers().keySet()) {
      day.does(evidence(server.value(), server.value() + "0c1f3e", Duration.ofHours(7)));
      for (var step : List.of(CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK)) {
        say(day, server.value(), step, "");
      }
      day.after(Duration.ofSeconds(2))
          .does(evidence(server.value(), "b2a4" + server.value() + "de", Duration.ofSeconds(1)));
    }
    return closing(day);
  }

  /** What evidence does not prove is ticked. */
  private static TestDay closing(TestDay day) {
    UsualLines.closing(day);
    day.does(
        new TickLines(
            CheckLine.ofContest(day.day(), LineList.CLOSING).stream()
                .map(CheckLine::id)
                .collect(Collectors.toSet()),
            Optional.empty(),
            Optional.empty()));
    return day;
  }

  /** Then all that can go wrong at once. */
  public static TestDay missing(int servers) {
    var day = done(servers);
    run(day, "17:41", Verdict.FAIL, 0, "POST /api/schedules: 502 Bad Gateway（3件）、タイムアウト");
    say(day, "s1", CallOutStep.NG, "mysqld が起動しない。/var/lib/mysql が 100% で、binlog を消す必要あり");
    day.does(
        new NoteChange(
            new NoteId("n"),
            Optional.empty(),
            Optional.of(new ServerId("s2")),
            "nginx.conf: worker_connections 4096"));
    say(day, "s3", CallOutStep.REBOOTING, "");
    day.does(
        new AddTask(
            CARD,
            TaskSheet.titled("セッションを memcached から redis へ移す"),
            Optional.of(MEI),
            TaskColumn.MEASURING));
    day.does(
        new AddItem(
            LINE, Checklist.DISQUALIFIERS, "ベンチマーカーの User-Agent で処理を変えていない", Optional.empty()));
    return day;
  }

  /** Closing work in every state: ticked, proved, contradicted, void and open. */
  public static TestDay closingWork(int servers) {
    var day = done(servers);
    day.does(
        new ArrangeRoles(
            Optional.empty(),
            Map.of(
                new ServerId("s1"), Set.of(Role.WEB, Role.AP), new ServerId("s2"), Set.of(Role.DB)),
            ""));
    for (var line :
        CheckLine.of(day.day(), LineList.CLOSING, day.day().servers().get(new ServerId("s2")))) {
      day.does(new TickLines(Set.of(line.id()), Optional.of(new ServerId("s2")), Optional.empty()));
    }
    day.after(Duration.ofSeconds(5))
        .does(
            new NoteChange(
                new NoteId("late"),
                Optional.empty(),
                Optional.of(new ServerId("s2")),
                "my.cnf: slow_query_log = 1"));
    day.after(Duration.ofSeconds(5))
        .does(
            new RecordEvidence(
                new ServerId("s3"),
                Optional.empty(),
                false,
                ServerAnswers.findings("ubuntu-22.04", "b2a4s3de", Duration.ofMinutes(2))));
    return day;
  }

  private static void run(TestDay day, String clock, Verdict verdict, long points, String why) {
    day.at(
        clock,
        Optional.of(MEI),
        new RecordRun(
            new RunId("r" + clock.replace(":", "")),
            Optional.empty(),
            Optional.empty(),
            RunSetup.UNKNOWN,
            new RunResult(verdict, Optional.of(Score.of(points)), why, "")));
  }

  private static RecordEvidence evidence(String server, String bootId, Duration uptime) {
    return new RecordEvidence(
        new ServerId(server),
        Optional.empty(),
        false,
        ServerAnswers.findings("ubuntu-24.04", bootId, uptime));
  }

  private static void say(TestDay day, String server, CallOutStep step, String reason) {
    day.after(Duration.ofSeconds(3))
        .does(new CallOutServer(ROUND, new ServerId(server), step, Optional.empty(), reason, true));
  }
}
