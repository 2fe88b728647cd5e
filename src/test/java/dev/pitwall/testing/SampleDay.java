package dev.pitwall.testing;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MilestoneIntent.AcknowledgeAlarm;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.RunIntent.StartRun;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.intent.TaskIntent.MoveTask;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.model.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A busy day in its last hour: five servers, three members, a FAIL streak, tasks in every column,
 * an open reboot round with one void confirmation, and a run that is on.
 */
public final class SampleDay {
  public static final ZoneId ZONE = TestDay.TOKYO;
  public static final LocalDate DATE = LocalDate.of(2026, 11, 21);

  /** The moment at which it is drawn. */
  public static final Instant NOW = time("17:41:20");

  public static final MemberId MEI = new MemberId("mei");
  public static final MemberId KEN = new MemberId("ken");
  public static final MemberId AOI = new MemberId("aoi");
  public static final ServerId S1 = new ServerId("s1");
  public static final ServerId S2 = new ServerId("s2");
  public static final ServerId S3 = new ServerId("s3");
  public static final ServerId S4 = new ServerId("s4");
  public static final ServerId S5 = new ServerId("s5");

  private final TestDay day = new TestDay("sample", DATE);

  private SampleDay() {}

  /** A time of its date, as {@code 17:41} or {@code 17:41:20}. */
  public static Instant time(String clock) {
    return DATE.atTime(LocalTime.parse(clock)).atZone(ZONE).toInstant();
  }

  /** The contest and its one member, and nothing else yet, at 10:02. */
  public static TestDay empty() {
    var sample = new SampleDay();
    sample.contest();
    return sample.day;
  }

  public static TestDay full() {
    var sample = new SampleDay();
    sample.contest();
    sample.morning();
    sample.afternoon();
    sample.lastHour();
    return sample.day;
  }

  private void contest() {
    day.at(
        "09:30",
        Optional.empty(),
        new CreateContest(
            "ISUCON 素振り", ZONE, time("10:00"), time("18:00"), FinalScoreRule.LAST_RUN));
    day.at("09:31", Optional.of(MEI), new AddMember(MEI, "Mei", Tint.PURPLE));
  }

  private void morning() {
    mei("09:31", new AddMember(KEN, "Ken", Tint.SKY));
    mei("09:32", new AddMember(AOI, "葵", Tint.ORANGE));
    milestone("09:33", "first", "First multi-server run", time("13:00"));
    beforeEnd("09:34", "freeze", "Code freeze", 60);
    beforeEnd("09:35", "reboot", "Reboot check", 30);
    mei(
        "09:36",
        new SetMilestone(
            new MilestoneId("last"), "Last safe start", new MilestoneTime.AtLastSafeStart()));
    int address = 11;
    for (var server : List.of(S1, S2, S3, S4, S5)) {
      var sheet =
          new ServerSheet(
              server.value(),
              List.of("192.168.0." + address++),
              "isu-" + server.value(),
              false,
              "2 vCPU, 4 GB",
              "");
      mei("10:02", new AddServer(server, sheet));
    }
    arrange("10:03", Map.of(S1, Set.of(Role.AP, Role.DB, Role.WEB)));
    run("10:15", Verdict.PASS, 1_204, "initial state", "");
    run("10:31", Verdict.PASS, 1_187, "again, to see the noise", "");
    task("10:20", "t1", "Slow query log on, then pt-query-digest", KEN, TaskColumn.KEPT);
    task("10:22", "t2", "Index on comments(post_id, created_at)", MEI, TaskColumn.KEPT);
    task("10:25", "t3", "nginx serves the images itself", AOI, TaskColumn.KEPT);
    task("10:40", "t4", "Move MySQL to s3", KEN, TaskColumn.KEPT);
    run("10:58", Verdict.PASS, 2_340, "index on comments", "");
    run("11:20", Verdict.PASS, 3_012, "images by nginx", "");
    run("11:42", Verdict.FAIL, 2_950, "gzip_static", "GET /image/12.png: status 404");
    run("11:55", Verdict.PASS, 3_105, "gzip_static, files made", "");
    note("12:02", "Lunch in turns. Nobody touches s1 while a run is on.");
  }

  private void afternoon() {
    arrange("12:40", Map.of(S1, Set.of(Role.AP, Role.WEB), S3, Set.of(Role.DB)));
    run("12:52", Verdict.PASS, 4_870, "DB on its own server", "");
    run("13:10", Verdict.PASS, 4_790, "", "");
    task("13:12", "t5", "Sessions into memcached", AOI, TaskColumn.REVERTED);
    arrange("13:30", Map.of(S2, Set.of(Role.AP), S4, Set.of(Role.CACHE, Role.MEMCACHED)));
    run("13:48", Verdict.FAIL, 0, "sessions in memcached", "POST /login: session lost after 302");
    run("14:02", Verdict.FAIL, 0, "same, timeout raised", "POST /login: session lost after 302");
    run("14:20", Verdict.ABORTED, -1, "", "benchmarker not reachable");
    run("14:33", Verdict.PASS, 6_240, "sessions back in the cookie", "");
    task("14:35", "t6", "Timeline from cache, 1 s", MEI, TaskColumn.KEPT);
    run("15:01", Verdict.PASS, 7_915, "timeline from cache", "");
    run("15:20", Verdict.PASS, 8_002, "", "");
    run("15:44", Verdict.PASS, 8_760, "two APs behind nginx", "");
    arrange("15:50", Map.of(S5, Set.of(Role.QUEUE)));
    day.at(
        "16:00",
        Optional.of(KEN),
        new NoteChange(
            day.ids().note(), Optional.empty(), Optional.of(S3), "my.cnf: buffer pool 2G"));
    run("16:12", Verdict.PASS, 9_420, "resize jobs into the queue", "");
    run("16:35", Verdict.PASS, 11_023, "buffer pool 2G", "");
    task("16:37", "t7", "HTTP/2 between nginx and AP", KEN, TaskColumn.DROPPED);
  }

  private void lastHour() {
    run("16:58", Verdict.FAIL, 10_440, "keepalive 64 to the APs", "GET /: timeout 10 s (3 of 40)");
    run("17:10", Verdict.FAIL, 10_612, "keepalive 32", "GET /: timeout 10 s (1 of 40)");
    run("17:22", Verdict.FAIL, 9_987, "keepalive 32, again", "GET /: timeout 10 s (2 of 40)");
    task("17:05", "t8", "Find why / times out with keepalive", MEI, TaskColumn.DOING);
    task("17:12", "t9", "Logs off on every server", AOI, TaskColumn.DOING);
    task("17:15", "t10", "keepalive 16", KEN, TaskColumn.MEASURING);
    task("17:16", "t11", "systemctl enable for the queue on s5", AOI, TaskColumn.READY);
    task("17:17", "t12", "Profiler off", KEN, TaskColumn.READY);
    task("17:18", "t13", "Image variants at upload time", MEI, TaskColumn.IDEA);
    task("17:19", "t14", "画像を memcached に載せる", AOI, TaskColumn.IDEA);
    day.at(
        "17:20",
        Optional.of(MEI),
        new MoveTask(new TaskId("t8"), TaskColumn.DOING, Optional.empty()));
    var round = new RoundId("round");
    day.at("17:26", Optional.of(MEI), new OpenRound(round, Optional.empty()));
    said("17:26:10", MEI, S1, CallOutStep.REBOOTING, "");
    said("17:27:30", MEI, S1, CallOutStep.UP, "");
    said("17:28:02", KEN, S1, CallOutStep.OK, "");
    said("17:28:10", MEI, S2, CallOutStep.REBOOTING, "");
    said("17:29:15", MEI, S2, CallOutStep.UP, "");
    said("17:30:00", AOI, S2, CallOutStep.OK, "");
    day.at(
        "17:30:05",
        Optional.of(MEI),
        new AcknowledgeAlarm(new Alarm(new MilestoneId("reboot"), Alarm.Stage.DUE, time("17:30"))));
    said("17:30:20", AOI, S3, CallOutStep.REBOOTING, "");
    said("17:33:00", AOI, S3, CallOutStep.UP, "");
    said("17:34:20", KEN, S3, CallOutStep.NG, "mysqld did not come up: disk full");
    day.at(
        "17:36",
        Optional.of(KEN),
        new NoteChange(
            day.ids().note(), Optional.empty(), Optional.of(S2), "nginx.conf: keepalive 16"));
    said("17:40:02", MEI, S4, CallOutStep.REBOOTING, "");
    day.at(
        "17:40:40",
        Optional.of(KEN),
        new StartRun(
            day.ids().run(),
            Optional.empty(),
            new RunSetup(Set.of(S1), "workload=4", "main 4f2a91c", "keepalive 16")));
  }

  private void mei(String clock, dev.pitwall.domain.intent.Intent intent) {
    day.at(clock, Optional.of(MEI), intent);
  }

  private void milestone(String clock, String id, String name, Instant at) {
    mei(clock, new SetMilestone(new MilestoneId(id), name, new MilestoneTime.Fixed(at)));
  }

  private void beforeEnd(String clock, String id, String name, int minutes) {
    mei(
        clock,
        new SetMilestone(
            new MilestoneId(id), name, new MilestoneTime.BeforeEnd(Duration.ofMinutes(minutes))));
  }

  private void arrange(String clock, Map<ServerId, Set<RoleId>> map) {
    mei(clock, new ArrangeRoles(Optional.empty(), map, ""));
  }

  /**
   * @param points negative for a run without a number
   */
  private void run(String clock, Verdict verdict, long points, String note, String reason) {
    var score = points < 0 ? Optional.<Score>empty() : Optional.of(Score.of(points));
    var finished = time(clock);
    day.at(
        clock,
        Optional.of(KEN),
        new RecordRun(
            day.ids().run(),
            Optional.of(finished.minusSeconds(66)),
            Optional.of(finished),
            new RunSetup(new HashSet<>(Set.of(S1)), "workload=4", "", note),
            new RunResult(verdict, score, reason, "")));
  }

  private void task(String clock, String id, String title, MemberId who, TaskColumn column) {
    day.at(
        clock,
        Optional.of(who),
        new AddTask(new TaskId(id), TaskSheet.titled(title), Optional.of(who), column));
  }

  private void note(String clock, String text) {
    mei(clock, new AddNote(day.ids().note(), Optional.empty(), text));
  }

  private void said(String clock, MemberId by, ServerId server, CallOutStep step, String reason) {
    day.at(
        clock,
        Optional.of(by),
        new CallOutServer(new RoundId("round"), server, step, Optional.empty(), reason, false));
  }
}
