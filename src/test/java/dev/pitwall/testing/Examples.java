package dev.pitwall.testing;

import dev.pitwall.domain.event.ChecklistEvent;
import dev.pitwall.domain.event.ContestEvent;
import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.Event;
import dev.pitwall.domain.event.EvidenceEvent;
import dev.pitwall.domain.event.FormatEvent;
import dev.pitwall.domain.event.LineEvent;
import dev.pitwall.domain.event.MemberEvent;
import dev.pitwall.domain.event.MilestoneEvent;
import dev.pitwall.domain.event.NoteEvent;
import dev.pitwall.domain.event.PlanEvent;
import dev.pitwall.domain.event.RoleEvent;
import dev.pitwall.domain.event.RoundEvent;
import dev.pitwall.domain.event.RunEvent;
import dev.pitwall.domain.event.ServerEvent;
import dev.pitwall.domain.event.SnippetEvent;
import dev.pitwall.domain.event.TaskEvent;
import dev.pitwall.domain.id.BlobHash;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.model.Alarm;
import dev.pitwall.domain.model.BilingualText;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.domain.model.DiskUse;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.Findings;
import dev.pitwall.domain.model.LineLayer;
import dev.pitwall.domain.model.LineList;
import dev.pitwall.domain.model.LineProof;
import dev.pitwall.domain.model.LineScope;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Milestone;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.OpenPort;
import dev.pitwall.domain.model.Profile;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RunFacts;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.domain.model.UnitState;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.model.WholeOutput;
import dev.pitwall.laptop.LaptopFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events to store: one of each kind, and as many as a test needs. */
public final class Examples {
  public static final Origin HERE = new Origin("here");
  public static final Origin THERE = new Origin("there");
  public static final MemberId MEI = new MemberId("mei");
  public static final ServerId S1 = new ServerId("s1");
  public static final ServerId S2 = new ServerId("s2");
  public static final Instant TEN = Instant.parse("2013-11-09T01:00:00Z");

  /** What a server may say of itself. */
  public static final Findings FINDINGS =
      new Findings(
          "isu1",
          "3f0c1f3e-6a86-4f0f-9a3d-0e5f3d1f2a77",
          Duration.ofSeconds(41),
          Optional.of(TEN.plusSeconds(3051)),
          List.of(
              new UnitState(
                  "isuride-go.service",
                  "enabled",
                  "active",
                  Set.of(Role.AP),
                  true,
                  List.of("mysql.service"),
                  Optional.of(List.of("mysql.service")))),
          List.of("logrotate.service"),
          List.of(new OpenPort(80, "nginx", OpenPort.Owner.UNIT, "nginx.service")),
          List.of(new DiskUse("/", 6_211_484, 23_150_820, 22)),
          List.of(),
          List.of("/swapfile"),
          312,
          Optional.of(Duration.ofSeconds(1)),
          List.of(),
          List.of(),
          Set.of(Findings.Part.PORT_OWNERS));

  private Examples() {}

  /** A small day in which each event stands at least once, in an order that makes sense. */
  public static List<Event> oneOfEach() {
    var run = new RunId("run1");
    var setup =
        new RunSetup(Set.of(S1, S2), "workload=4", "main 1a2b3c", "\"静的\" files by nginx\n2nd");
    var fail = new RunResult(Verdict.FAIL, Optional.of(Score.of(11000)), "timeout", "{\"n\":1}\n");
    var exact = new Score(new BigDecimal("-12345678901234567.000000001"));
    var whole =
        new RunResult(
            Verdict.PASS,
            Optional.of(exact),
            "",
            "",
            Optional.of(new WholeOutput(new BlobHash("0123456789abcdef".repeat(4)), 300_000)));
    var sheet = new ServerSheet("s1", List.of("10.0.0.1", "isu1"), "isu1", false, "2 cores", "");
    var cache = new RoleId("redis");
    var task = new TaskId("task1");
    var card = new TaskSheet("redis for sessions", "see note", Optional.of(S2), "git revert");
    var note = new NoteId("note1");
    var change = new NoteId("change1");
    var round = new RoundId("round1");
    var freeze = new MilestoneId("freeze");
    var alarm = new Alarm(freeze, Alarm.Stage.BEFORE, TEN.plusSeconds(3000));
    var login =
        new ServerSheet(
            "s1",
            List.of("10.0.0.1", "isu1"),
            "isu1",
            false,
            "2 cores",
            "bastion",
            "isucon",
            Optional.of(2222),
            "gw");
    var plan = new PlanId("split");
    var item = new ItemId("swap");
    return List.of(
        new ContestEvent.ContestCreated(
            "ISUCON3 決勝",
            ZoneId.of("Asia/Tokyo"),
            TEN,
            TEN.plus(Duration.ofHours(8)),
            FinalScoreRule.ORGANISER_RUN),
        new ContestEvent.ContestRenamed("ISUCON3"),
        new ContestEvent.TimesMoved(TEN.plusSeconds(600), TEN.plus(Duration.ofHours(9))),
        new ContestEvent.ProfileChosen(
            new Profile(
                "isucon3-final",
                "ISUCON3 決勝",
                Duration.ofSeconds(60),
                Duration.ofSeconds(95),
                Duration.ofMinutes(6),
                Duration.ZERO,
                Optional.of(75),
                Optional.of("isucon3-final"),
                Optional.empty())),
        new ContestEvent.ProfileChosen(Profile.FREE),
        new ContestEvent.FinalScoreRuleChosen(FinalScoreRule.LAST_RUN),
        new MemberEvent.MemberAdded(MEI, "Mei", Tint.SKY),
        new MemberEvent.MemberChanged(MEI, "芽衣", Tint.GREEN, Set.of(Member.Field.NAME)),
        new ServerEvent.ServerAdded(S1, sheet),
        new ServerEvent.ServerAdded(S2, ServerSheet.named("s2")),
        new ServerEvent.ServerChanged(
            S1, login, Set.of(ServerSheet.Field.NOTE, ServerSheet.Field.SSH_PORT)),
        new RoleEvent.RoleDefined(cache, "redis", "RE", Tint.PURPLE, "fth-box"),
        new RoleEvent.RoleChanged(cache, "Redis", "RE", Tint.PURPLE, "fth-box", Set.of()),
        new RoleEvent.RoleMapChanged(
            TEN.plusSeconds(900),
            List.of(
                new RoleChange(S1, Set.of(Role.AP, Role.WEB, cache), Set.of()),
                new RoleChange(S2, Set.of(Role.DB), Set.of(Role.AP))),
            "s1 +ap +web, s2 db"),
        new PlanEvent.PlanDrawn(
            plan, "split the DB", List.of(new RoleChange(S1, Set.of(Role.DB), Set.of()))),
        new PlanEvent.PlanRenamed(plan, "DBを分ける"),
        new PlanEvent.PlanArranged(
            plan, List.of(new RoleChange(S2, Set.of(Role.DB), Set.of(Role.AP)))),
        new PlanEvent.PlanApplied(plan, TEN.plusSeconds(950), Map.of(HERE, 17L)),
        new PlanEvent.PlanDropped(plan),
        new ChecklistEvent.ItemAdded(
            item, Checklist.PRINCIPLES, "easy to swap? try it", Optional.empty()),
        new ChecklistEvent.ItemEdited(item, "入れ替えが簡単なら試す"),
        new ChecklistEvent.ItemTicked(item, TEN),
        new ChecklistEvent.ItemUnticked(item),
        new ChecklistEvent.ItemRemoved(item),
        new RoleEvent.RoleRetired(cache),
        new RunEvent.RunStarted(run, TEN.plusSeconds(1000), setup),
        new RunEvent.RunFinished(
            run, TEN.plusMillis(1_060_500), RunResult.pass(Score.of(1_100_000))),
        new RunEvent.RunRecorded(
            new RunId("run2"), Optional.empty(), TEN.plusSeconds(2000), RunSetup.UNKNOWN, fail),
        new RunEvent.RunCorrected(
            run,
            Optional.of(TEN.plusSeconds(1000)),
            Optional.of(TEN.plusSeconds(1060)),
            setup,
            Optional.of(whole),
            Set.of(RunFacts.Field.RESULT)),
        new RunEvent.RunDiscarded(run, "wrong server"),
        new RunEvent.RunRestored(run),
        new TaskEvent.TaskAdded(task, card, Optional.empty(), TaskColumn.IDEA, 1.5),
        new TaskEvent.TaskEdited(
            task, TaskSheet.titled("sessions in redis"), Set.of(TaskSheet.Field.TITLE)),
        new TaskEvent.TaskAssigned(task, Optional.of(MEI)),
        new TaskEvent.TaskMoved(task, TaskColumn.DOING, 0.1),
        new NoteEvent.ChangeNoted(change, TEN.plusSeconds(2100), Optional.of(S1), "nginx.conf"),
        new NoteEvent.NoteAdded(note, TEN.plusSeconds(2200), "昼休み"),
        new NoteEvent.NoteEdited(note, "昼食"),
        new NoteEvent.NoteRemoved(note),
        new MilestoneEvent.MilestoneSet(
            freeze,
            "code freeze",
            new MilestoneTime.BeforeEnd(Duration.ofMinutes(60)),
            "stop deploying",
            Optional.of(Duration.ofMinutes(5)),
            Set.of(),
            Optional.empty(),
            Optional.empty()),
        new MilestoneEvent.MilestoneSet(
            freeze,
            "freeze",
            new MilestoneTime.Fixed(TEN),
            "",
            Optional.empty(),
            Set.of(Milestone.Field.NAME),
            Optional.empty(),
            Optional.empty()),
        new MilestoneEvent.MilestoneSet(
            new MilestoneId("base"),
            "baseline",
            new MilestoneTime.AfterStart(Duration.ofMinutes(30)),
            "",
            Optional.of(Duration.ZERO),
            Set.of(),
            Optional.empty(),
            Optional.empty()),
        new MilestoneEvent.AlarmAcknowledged(alarm, TEN.plusSeconds(2500)),
        new MilestoneEvent.AlarmSnoozed(alarm, TEN.plusSeconds(2400), TEN.plusSeconds(2700)),
        new MilestoneEvent.MilestoneRemoved(freeze),
        new RoundEvent.RoundOpened(round, TEN.plusSeconds(3000)),
        new RoundEvent.CalledOut(
            round,
            S1,
            CallOutStep.NG,
            TEN.plusSeconds(3100),
            "nginx is down",
            Map.of(THERE, 7L, HERE, 123_456_789_012L),
            true),
        new RoundEvent.RoundClosed(round, TEN.plusSeconds(3200)),
        new ServerEvent.ServerRemoved(S2),
        new MemberEvent.MemberRemoved(MEI),
        new ContestEvent.ResultFormatChosen(Optional.of("our-contest")),
        new ContestEvent.ResultFormatChosen(Optional.empty()),
        new ContestEvent.FailLimitChosen(3),
        new FormatEvent.FormatDefined(
            new FormatId("our-contest"), "{\n  \"id\": \"our-contest\"\n}\n"),
        new FormatEvent.FormatRemoved(new FormatId("our-contest")),
        new Event.StepUndone(new StepId(HERE, stamp(9))),
        new Event.Unknown("pit.stopped/7", "{\"tyres\" : [1,2.50],\"why\":\"\\u96e8\"}"),
        new MilestoneEvent.MilestoneSet(
            new MilestoneId("safe"),
            "last safe start",
            new MilestoneTime.AtLastSafeStart(),
            "start the last run",
            Optional.of(Duration.ofMinutes(5)),
            Set.of(),
            Optional.of(new BilingualText("last safe start", "ラストベンチの期限")),
            Optional.of(new BilingualText("start the last run", "最後のベンチを回す"))),
        new ChecklistEvent.ItemAdded(
            new ItemId("lines"),
            Checklist.PRINCIPLES,
            "one change at a time",
            Optional.of(new BilingualText("one change at a time", "変更はひとつずつ"))),
        new ChecklistEvent.ItemMoved(new ItemId("lines"), 2.5),
        new TaskEvent.TaskEdited(
            task, card.learning("twice the load on s2"), Set.of(TaskSheet.Field.LESSON)),
        new SnippetEvent.SnippetAdded(
            new SnippetId("snippet1"),
            41,
            TEN.plusSeconds(2300),
            new SnippetSource("ip-10-0-0-1", "free -m"),
            new SnippetContent(SnippetContent.Kind.TEXT, 12, "total\t雨\u001b[0m", Optional.empty()),
            SnippetSheet.titled("memory")),
        new SnippetEvent.SnippetAdded(
            new SnippetId("snippet2"),
            42,
            TEN.plusSeconds(2310),
            SnippetSource.UNKNOWN,
            new SnippetContent(
                SnippetContent.Kind.PICTURE,
                20_000_000,
                "",
                Optional.of(new BlobHash("0123456789abcdef".repeat(4)))),
            SnippetSheet.titled("")),
        new SnippetEvent.SnippetEdited(
            new SnippetId("snippet1"),
            new SnippetSheet(
                "メモリ",
                Set.of("free", "メモリ"),
                true,
                "evening before",
                Optional.of(S1),
                Optional.of(task),
                Optional.of(run)),
            Set.of(SnippetSheet.Field.TAGS, SnippetSheet.Field.KIT)),
        new SnippetEvent.SnippetRemoved(new SnippetId("snippet2")),
        new SnippetEvent.SnippetRestored(new SnippetId("snippet2")),
        new EvidenceEvent.EvidenceGathered(S1, TEN.plusSeconds(3050), false, FINDINGS),
        new EvidenceEvent.ProofWaived(
            round, S1, TEN.plusSeconds(3150), "ssh が通らない", Map.of(THERE, 7L)),
        new NoteEvent.NoteMarked(note, true),
        new LineEvent.LineAdded(
            new ItemId("enabled"),
            LineList.REBOOT,
            new LineScope.OnRole(Role.AP),
            LineLayer.SYSTEM,
            "services enabled",
            Optional.of(new BilingualText("services enabled", "サービスが有効")),
            Optional.of(LineProof.ENABLED)),
        new LineEvent.LineAdded(
            new ItemId("release"),
            LineList.CLOSING,
            new LineScope.OnContest(),
            LineLayer.CONTEST,
            "release.txt",
            Optional.empty(),
            Optional.empty()),
        new LineEvent.LineEdited(new ItemId("release"), "release.txt に最終コミット"),
        new LineEvent.LinesTicked(
            Set.of(new ItemId("enabled")),
            Optional.of(S1),
            Optional.of(round),
            TEN.plusSeconds(3160),
            Map.of(THERE, 7L)),
        new LineEvent.LinesUnticked(
            Set.of(new ItemId("enabled")), Optional.of(S1), Optional.of(round)),
        new LineEvent.LineRemoved(new ItemId("release")),
        new RoundEvent.RoundReopened(round, TEN.plusSeconds(3170)),
        new ServerEvent.RebootPlaced(S1, 1.5));
  }

  /** A laptop of the test's own, whose folder is there. */
  public static LaptopFolder laptop(Path folder) {
    return LaptopFolder.open(folder.resolve("laptop"));
  }

  public static Stamp stamp(long number) {
    return new Stamp(TEN.plusMillis(number * 10), (int) (number % 3));
  }

  public static Envelope envelope(Origin origin, long sequence, Event event) {
    Optional<MemberId> author = sequence % 2 == 0 ? Optional.empty() : Optional.of(MEI);
    return new Envelope(new EventId(origin, sequence), stamp(sequence), author, event);
  }

  /** Numbers {@code first} to {@code last}, whose kinds go round. */
  public static List<Envelope> envelopes(Origin origin, long first, long last) {
    var events = oneOfEach();
    var envelopes = new ArrayList<Envelope>();
    for (long i = first; i <= last; i++) {
      envelopes.add(envelope(origin, i, events.get((int) (i % events.size()))));
    }
    return envelopes;
  }
}
