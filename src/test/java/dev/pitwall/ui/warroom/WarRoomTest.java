package dev.pitwall.ui.warroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.MilestoneId;
import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.intent.MemberIntent.AddMember;
import dev.pitwall.domain.intent.MilestoneIntent.SetMilestone;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.intent.TaskIntent.AddTask;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.MilestoneTime;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.TaskSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.CrowdedDay;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.SnippetDay;
import dev.pitwall.testing.StopDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

@FxTest
class WarRoomTest {
  private static Scene scene(Workbench bench, double height) {
    var screens = bench.screens();
    var scene = new Scene(bench.window(screens, screens.getFirst()), 1280, height);
    bench.look.dress(scene);
    scene.snapshot(null);
    scene.snapshot(null);
    return scene;
  }

  private static TestDay ringing() {
    return CrowdedDay.day()
        .at(
            "17:40:50",
            Optional.of(SampleDay.MEI),
            new SetMilestone(
                new MilestoneId("logs"),
                "Logs off",
                new MilestoneTime.BeforeEnd(Duration.ofMinutes(20)),
                "Access logs off on every server",
                Duration.ZERO));
  }

  private static void seenWhole(Workbench bench, double height) {
    var room = (Region) scene(bench, height).getRoot().lookup(".war-room");
    Region scroll = room;
    while (!(scroll instanceof ScrollPane)) {
      scroll = (Region) scroll.getParent();
    }
    assertTrue(
        room.getHeight() <= scroll.getHeight(),
        height + ": " + room.getHeight() + " of " + scroll.getHeight());
  }

  @Test
  void aCrowdedDayIsSeenWithoutScrollingOnASmallLaptop() {
    for (var language : Language.values()) {
      try (var bench = Workbench.of(CrowdedDay.day(), SampleDay.NOW, language)) {
        seenWhole(bench, 720);
      }
    }
  }

  /** 720 px less the title bar and the panel of a desktop, and an alarm that rings. */
  @Test
  void aTitleBarAnAlarmAndANoticeLeaveRoomEnough() {
    for (var language : Language.values()) {
      try (var bench = Workbench.of(ringing(), SampleDay.NOW, language)) {
        seenWhole(bench, 690);
        seenWhole(bench, 660);
        bench.notices.show(new Notice.Refused(new Rejection.RoundAlreadyOpen()));
        seenWhole(bench, 660);
      }
    }
  }

  /** In the last hour the next line of the closing work stands there, until all are done. */
  @Test
  void theClosingWorkIsAmongWhatIsNextInTheLastHour() {
    var day = StopDay.closingWork(3);
    try (var bench = Workbench.of(day, day.now(), Language.EN)) {
      var scene = scene(bench, 720);
      assertTrue(nextLines(scene).stream().anyMatch(one -> one.startsWith("s1: ")));
    }
    var early = StopDay.closingWork(3);
    try (var bench = Workbench.of(early, TestDay.START.plusSeconds(3600), Language.EN)) {
      assertTrue(nextLines(scene(bench, 720)).stream().noneMatch(one -> one.startsWith("s1: ")));
    }
    var done = StopDay.done(3);
    try (var bench = Workbench.of(done, done.now(), Language.EN)) {
      assertTrue(nextLines(scene(bench, 720)).stream().noneMatch(one -> one.startsWith("s1: ")));
    }
  }

  private static List<String> nextLines(Scene scene) {
    return scene.getRoot().lookupAll(".next-line").stream()
        .map(line -> (Label) ((Parent) line).getChildrenUnmodifiable().get(1))
        .map(Label::getText)
        .toList();
  }

  @Test
  void aDayThatIsOverShowsHowItEndedAndShowsTimesOfThatDay() {
    var later = SampleDay.NOW.plus(Duration.ofDays(4000));
    try (var bench = Workbench.of(SampleDay.full(), later, Language.EN)) {
      var scene = scene(bench, 720);
      var lines = nextLines(scene);
      assertTrue(lines.getFirst().startsWith("Counted: "), lines.toString());
      assertTrue(lines.stream().anyMatch(line -> line.startsWith("OK is void: ")), lines::toString);
      assertTrue(
          lines.stream().anyMatch(line -> line.startsWith("Cards not finished: ")),
          lines::toString);
      var all =
          scene.getRoot().lookupAll(".label").stream()
              .map(label -> ((Label) label).getText())
              .toList();
      assertTrue(all.contains("How it ended"), all::toString);
      assertFalse(all.contains("What next"));
      assertTrue(all.stream().noneMatch(text -> text.contains(" days")), all::toString);
    }
  }

  @Test
  void whatCameAndWasNotLookedAtIsALineThatFits() {
    for (var language : Language.values()) {
      try (var bench = Workbench.of(CrowdedDay.day(), SampleDay.NOW, language)) {
        scene(bench, 720);
        var text = "ok\n";
        bench
            .replica
            .submit(
                new AddSnippet(
                    new SnippetId("new"),
                    Optional.empty(),
                    new SnippetSource("s1", "journalctl -u isu-go --since '10 min ago' | tail"),
                    new SnippetContent(Kind.TEXT, text.length(), text, Optional.empty()),
                    SnippetDay.sheet("", Set.of(), false, "")),
                Optional.of(SampleDay.KEN))
            .join();
        Fx.waitFor("it is new", () -> !bench.now.snippets().unseen().get().isEmpty());
        var lines = nextLines(scene(bench, 720));
        assertTrue(lines.stream().anyMatch(line -> line.contains("journalctl")), lines::toString);
        seenWhole(bench, 720);
        seenWhole(bench, 660);
      }
    }
  }

  @Test
  void anAlertHasOneHome() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = scene(bench, 720).getRoot();
      assertTrue(root.lookupAll("#shell-alert-void").stream().allMatch(one -> one.isVisible()));
      assertEquals(0, root.lookupAll(".war-room .alert-button").size());
    }
  }

  @Test
  void inLargeLettersTheWarRoomHasThemAllAndOtherScreensANumberThatLeadsThere() {
    try (var bench = Workbench.full(Language.EN)) {
      bench.look.scale().set(2);
      var scene = scene(bench, 720);
      var root = scene.getRoot();
      assertEquals(bench.now.alerts().get().size(), seen(root));
      Fx.press(scene, KeyCode.DIGIT4, true, false);
      scene.snapshot(null);
      assertTrue(seen(root) >= 1 && seen(root) < bench.now.alerts().get().size());
      Fx.find(root, "shell-alerts-more", Button.class).fire();
      assertTrue(root.lookup("#nav-warroom:selected") != null);
      scene.snapshot(null);
      assertEquals(bench.now.alerts().get().size(), seen(root));
    }
  }

  private static long seen(Parent root) {
    return root.lookupAll(".alert-button").stream().filter(Node::isVisible).count();
  }

  @Test
  void aWarningLeadsToWhereItIsMended() {
    try (var bench = Workbench.full(Language.EN)) {
      var root = scene(bench, 720).getRoot();
      Fx.find(root, "shell-alert-void", Button.class).fire();
      assertTrue(root.lookup("#nav-reboot:selected") != null);
      Fx.find(root, "shell-alert-counts", Button.class).fire();
      assertTrue(root.lookup("#nav-scores:selected") != null);
    }
  }

  private static List<String> words(Scene scene, String selector) {
    return scene.getRoot().lookupAll(selector).stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  /** Forty servers do not push the rest out of sight: those that are alike share a row. */
  @Test
  void ofManyServersThoseThatAreAlikeShareARow() {
    var day = SampleDay.full();
    for (int number = 6; number <= 40; number++) {
      day.at(
          "17:40:50",
          Optional.of(SampleDay.MEI),
          new AddServer(new ServerId("s" + number), ServerSheet.named("s" + number)));
    }
    try (var bench = Workbench.of(day, SampleDay.NOW, Language.EN)) {
      var names = words(scene(bench, 720), ".map-row > .server-name");
      assertTrue(names.contains("s6 … s40 (35)"), names.toString());
      assertTrue(names.contains("s1"), names.toString());
      seenWhole(bench, 720);
    }
  }

  @Test
  void whatIsReadyStandsWithItsOwner() {
    var day =
        SampleDay.full()
            .at(
                "17:40:50",
                Optional.of(SampleDay.MEI),
                new AddMember(new MemberId("rin"), "Rin", Tint.GREEN))
            .at(
                "17:40:55",
                Optional.of(SampleDay.MEI),
                new AddTask(
                    new TaskId("rins"),
                    TaskSheet.titled("zstd for assets"),
                    Optional.of(new MemberId("rin")),
                    TaskColumn.READY));
    try (var bench = Workbench.of(day, SampleDay.NOW, Language.EN)) {
      var scene = scene(bench, 720);
      var doing = words(scene, ".doing > .label");
      assertTrue(doing.contains("zstd for assets"), doing.toString());
      assertFalse(doing.contains("nothing taken"), doing.toString());
      var next = words(scene, ".next-line > .label");
      assertTrue(next.contains("Rin  Ready"), next.toString());
    }
  }

  @Test
  void whatDoesNotFitIsToldAsANumber() {
    var day = SampleDay.full();
    for (int number = 0; number < 20; number++) {
      day.at(
          "17:40:50",
          Optional.of(SampleDay.MEI),
          new AddTask(
              new TaskId("many" + number),
              TaskSheet.titled("task " + number),
              Optional.empty(),
              TaskColumn.READY));
    }
    try (var bench = Workbench.of(day, SampleDay.NOW, Language.EN)) {
      var scene = scene(bench, 500);
      var more = words(scene, ".next-lines > .rows-more");
      assertEquals(1, more.size());
      assertTrue(more.getFirst().matches("[+][1-9][0-9]*"), more.toString());
    }
  }

  /** A line without a badge names the agent, with its mark. */
  @Test
  void aRunOfAnAgentIsMarkedInItsLine() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var scene = scene(bench, 720);
      var bot = new MemberId("bot");
      bench.replica.submit(new AddMember(bot, "Zorbot", Tint.GREEN, Member.Kind.AGENT)).join();
      var run =
          new RecordRun(
              new RunId("of-bot"),
              Optional.empty(),
              Optional.empty(),
              RunSetup.UNKNOWN,
              RunResult.pass(Score.of(24_310)));
      bench.replica.submit(run, Optional.of(bot)).join();
      bench.snapshots.show(bench.replica.snapshot());
      scene.snapshot(null);
      assertEquals(
          1,
          scene.getRoot().lookupAll(".run-row .muted").stream()
              .filter(
                  node -> node instanceof Label label && label.getText().equals("Zorbot (agent)"))
              .count());
    }
  }
}
