package dev.pitwall.gallery;

import static dev.pitwall.testing.SampleDay.AOI;
import static dev.pitwall.testing.SampleDay.KEN;
import static dev.pitwall.testing.SampleDay.MEI;

import dev.pitwall.domain.id.Id.MemberId;
import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.intent.EvidenceIntent.WaiveProof;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.CloseRound;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.intent.ServerIntent.PlaceInReboot;
import dev.pitwall.domain.intent.ServerIntent.RemoveServer;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Pictures;
import dev.pitwall.testing.Pictures.Size;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.ServerAnswers;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.UsualLines;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws the states of the call-out board that the sample day does not come to. */
@FxTest
@Tag("gallery")
class RebootPicturesTest {
  private static final RoundId ROUND = new RoundId("round");
  private static final String LONG_REASON =
      "mysqld が起動しない。/var/lib/mysql が 100% で、"
          + "journalctl にディスクフルのエラーが続いている。binlog を消してから再起動し直す必要あり";

  /** Five servers and a managed one in every state at once. */
  private static TestDay everyState() {
    var day = SampleDay.full();
    managed(day);
    say(day, "17:40:10", KEN, "s3", CallOutStep.NG, LONG_REASON, false);
    say(day, "17:40:20", AOI, "s4", CallOutStep.UP, "", false);
    say(day, "17:40:30", AOI, "s5", CallOutStep.REBOOTING, "", false);
    return UsualLines.reboot(day);
  }

  private static void managed(TestDay day) {
    var sheet = new ServerSheet("rds", List.of(), "", true, "", "");
    day.at("17:40:05", Optional.of(MEI), new AddServer(new ServerId("rds"), sheet));
  }

  private static TestDay allGo() {
    var day = everyState();
    say(day, "17:40:40", AOI, "s5", CallOutStep.UP, "", false);
    for (var server : List.of("s1", "s2", "s3", "s4", "s5")) {
      say(day, "17:40:50", KEN, server, CallOutStep.OK, "", server.equals("s4"));
    }
    return day;
  }

  private static TestDay closedTwice() {
    var day = allGo();
    day.at("17:40:55", Optional.of(MEI), new CloseRound(ROUND, Optional.empty()));
    day.at("17:41:00", Optional.of(MEI), new OpenRound(new RoundId("second"), Optional.empty()));
    day.at("17:41:02", Optional.of(MEI), new CloseRound(new RoundId("second"), Optional.empty()));
    return day;
  }

  private static TestDay nine() {
    var day = everyState();
    for (var server : List.of("s6", "isucon-bench-07")) {
      day.at(
          "17:40:45",
          Optional.of(MEI),
          new AddServer(new ServerId(server), ServerSheet.named(server)));
    }
    day.at(
        "17:40:50",
        Optional.of(KEN),
        new ArrangeRoles(
            Optional.empty(),
            Map.of(new ServerId("s1"), Set.of(Role.AP, Role.WEB, Role.CACHE)),
            "1=AP,web,cache"));
    day.at(
        "17:40:55",
        Optional.of(KEN),
        new NoteChange(
            day.ids().note(),
            Optional.empty(),
            Optional.of(new ServerId("s1")),
            "nginx.conf: worker_connections 4096"));
    return day;
  }

  /** Proved, not rebooted, waived, and said only; with what the evidence foretells. */
  private static TestDay proofs(int rows) {
    var day = allGo();
    for (int number = 6; number <= rows; number++) {
      day.at(
          "17:40:51",
          Optional.of(MEI),
          new AddServer(new ServerId("s" + number), ServerSheet.named("s" + number)));
    }
    for (var server : List.of("s1", "s2", "s3", "s4", "s5")) {
      day.at("17:40:05", Optional.of(MEI), evidence(server, server + "0c1f3e", "ubuntu-22.04"));
    }
    say(day, "17:41:00", KEN, "s1", CallOutStep.REBOOTING, "", false);
    say(day, "17:41:02", KEN, "s1", CallOutStep.UP, "", false);
    say(day, "17:41:04", KEN, "s1", CallOutStep.OK, "", true);
    day.at("17:41:06", Optional.of(MEI), evidence("s1", "b2a4c8de", "ubuntu-24.04"));
    day.at("17:41:06", Optional.of(MEI), evidence("s4", "s40c1f3e", "ubuntu-22.04"));
    day.at(
        "17:41:10",
        Optional.of(KEN),
        new WaiveProof(ROUND, new ServerId("s3"), Optional.empty(), "会場から ssh が通らない"));
    return day;
  }

  /** Few servers, in large letters. */
  private static TestDay threeProofs() {
    var day = SampleDay.full();
    day.at("17:40:01", Optional.of(MEI), new CloseRound(ROUND, Optional.empty()));
    for (var name : List.of("s4", "s5")) {
      var server = new ServerId(name);
      day.at(
          "17:40:02",
          Optional.of(MEI),
          new ArrangeRoles(Optional.empty(), Map.of(server, Set.of()), ""));
      day.at("17:40:03", Optional.of(MEI), new RemoveServer(server));
    }
    var round = new RoundId("three");
    day.at("17:40:04", Optional.of(MEI), new OpenRound(round, Optional.empty()));
    for (var name : List.of("s1", "s2", "s3")) {
      day.at("17:40:05", Optional.of(MEI), evidence(name, name + "0c1f3e", "ubuntu-22.04"));
      for (var step : List.of(CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK)) {
        day.at(
            "17:40:10",
            Optional.of(KEN),
            new CallOutServer(round, new ServerId(name), step, Optional.empty(), "", true));
      }
    }
    day.at("17:41:06", Optional.of(MEI), evidence("s1", "b2a4c8de", "ubuntu-24.04"));
    day.at("17:41:07", Optional.of(MEI), evidence("s2", "s20c1f3e", "ubuntu-22.04"));
    return day;
  }

  private static RecordEvidence evidence(String server, String bootId, String distribution) {
    return new RecordEvidence(
        new ServerId(server),
        Optional.empty(),
        false,
        ServerAnswers.findings(
            distribution,
            bootId,
            bootId.startsWith("b") ? Duration.ofSeconds(5) : Duration.ofHours(7)));
  }

  private static void say(
      TestDay day,
      String clock,
      MemberId by,
      String server,
      CallOutStep step,
      String reason,
      boolean alone) {
    day.at(
        clock,
        Optional.of(by),
        new CallOutServer(ROUND, new ServerId(server), step, Optional.empty(), reason, alone));
  }

  @Test
  void everyStateAtOnce() throws Exception {
    draw("states", RebootPicturesTest::everyState, root -> press(root, KeyCode.DIGIT4));
  }

  /**
   * Before the first round, and on a day of an earlier version: what is agreed, what is offered.
   */
  @Test
  void beforeThereIsARoundOrAList() throws Exception {
    draw(
        "order",
        () -> {
          var day = TestDay.begun();
          day.does(new PlaceInReboot(TestDay.S3, Optional.of(TestDay.S1)));
          return day;
        },
        _ -> {});
    draw("unlisted", SampleDay::full, root -> press(root, KeyCode.DIGIT4));
  }

  @Test
  void eightServers() throws Exception {
    draw("eight", RebootPicturesTest::nine, root -> press(root, KeyCode.DIGIT1));
  }

  @Test
  void whatIsProved() throws Exception {
    draw("proofs", () -> proofs(5), root -> press(root, KeyCode.DIGIT2));
    draw("proofs-three", RebootPicturesTest::threeProofs, root -> press(root, KeyCode.DIGIT2));
    draw("proofs-eight", () -> proofs(7), root -> press(root, KeyCode.DIGIT2));
    draw("line", () -> proofs(5), root -> type(root, "t"));
    draw(
        "waiver",
        () -> proofs(5),
        root -> {
          press(root, KeyCode.DIGIT2);
          type(root, "w");
        });
  }

  /** Data that is not the same, a service that is silent, and a server that is back. */
  private static TestDay probes() {
    var day = everyState();
    var pages = "same http 80 /";
    var users = "same mysql 3306 isucon: SELECT COUNT(*) FROM users";
    for (var server : List.of("s1", "s4")) {
      var id = new ServerId(server);
      day.at(
          "17:40:31",
          Optional.of(MEI),
          new ChangeServer(
              id,
              new ServerSheet(
                  server,
                  List.of(),
                  "",
                  false,
                  "",
                  "",
                  "",
                  Optional.empty(),
                  "",
                  List.of(pages, users, "memcached", "tcp 8080")),
              Set.of(ServerSheet.Field.PROBES)));
      day.at(
          "17:40:32",
          Optional.of(MEI),
          probed(
              evidence(server, server + "0c1f3e", "ubuntu-24.04"),
              answered(pages, "200", "3f2a91bc"),
              answered(users, "1000", "aa01"),
              answered("memcached 11211", "1.6.18", ""),
              answered("tcp 8080", "", "")));
    }
    say(day, "17:40:50", MEI, "s1", CallOutStep.REBOOTING, "", false);
    say(day, "17:40:51", MEI, "s4", CallOutStep.REBOOTING, "", false);
    say(day, "17:41:08", MEI, "s1", CallOutStep.UP, "", false);
    day.at(
        "17:41:10",
        Optional.of(MEI),
        probed(
            evidence("s1", "b2a4c8de", "ubuntu-24.04"),
            answered(pages, "200", "3f2a91bc"),
            answered(users, "997", "bb02"),
            answered("memcached 11211", "1.6.18", ""),
            new ProbeResult("tcp 8080", ProbeResult.State.SILENT, "", "")));
    day.at(
        "17:41:12",
        Optional.of(MEI),
        probed(
            evidence("s4", "b9a4c8de", "ubuntu-24.04"),
            answered(pages, "200", "3f2a91bc"),
            answered(users, "1000", "aa01"),
            answered("memcached 11211", "1.6.18", ""),
            answered("tcp 8080", "", "")));
    return day;
  }

  private static ProbeResult answered(String probe, String answer, String digest) {
    var whole = digest.isEmpty() ? "" : digest.repeat(64 / digest.length());
    return new ProbeResult(
        Probe.parse(probe).orElseThrow().line(), ProbeResult.State.ANSWERED, answer, whole);
  }

  private static RecordEvidence probed(RecordEvidence evidence, ProbeResult... results) {
    return new RecordEvidence(
        evidence.server(),
        evidence.at(),
        evidence.pasted(),
        evidence.findings().with(List.of(results)));
  }

  @Test
  void whatTheProbesFound() throws Exception {
    draw("probes", RebootPicturesTest::probes, root -> press(root, KeyCode.DIGIT1));
    draw("probes-line", RebootPicturesTest::probes, root -> type(root, "t"));
  }

  @Test
  void allServersGo() throws Exception {
    draw("allgo", RebootPicturesTest::allGo, _ -> {});
  }

  @Test
  void roundsThatAreOver() throws Exception {
    draw(
        "closed",
        RebootPicturesTest::closedTwice,
        root -> Fx.find(root, "reboot-rounds", Button.class).fire());
    draw(
        "earlier",
        RebootPicturesTest::closedTwice,
        root -> {
          Fx.find(root, "reboot-rounds", Button.class).fire();
          Fx.find(root, "reboot-round-round", Button.class).fire();
        });
  }

  @Test
  void whatIsAskedInARow() throws Exception {
    draw(
        "reason",
        RebootPicturesTest::everyState,
        root -> {
          press(root, KeyCode.DIGIT5);
          type(root, "x");
          Fx.find(root, "reboot-reason", TextField.class).setText("ssh が通らない");
        });
    draw(
        "closing",
        RebootPicturesTest::everyState,
        root -> Fx.find(root, "reboot-close", Button.class).fire());
    draw(
        "second",
        () -> {
          var day = everyState();
          say(day, "17:41:00", MEI, "s5", CallOutStep.REBOOTING, "", false);
          say(day, "17:41:10", MEI, "s5", CallOutStep.UP, "", false);
          return day;
        },
        root -> {
          press(root, KeyCode.DIGIT5);
          press(root, KeyCode.SPACE);
          Fx.waitFor("the refusal", () -> root.lookup("#reboot-alone") != null);
        });
  }

  @Test
  void whatAnNgLeadsTo() throws Exception {
    draw("ng", RebootPicturesTest::everyState, root -> press(root, KeyCode.DIGIT3));
    draw(
        "back",
        RebootPicturesTest::everyState,
        root -> {
          press(root, KeyCode.DIGIT3);
          type(root, "b");
        });
  }

  @Test
  void aClosedRoundInWhichOneBecameVoid() throws Exception {
    draw(
        "void",
        () -> {
          var day = allGo();
          day.at("17:40:55", Optional.of(MEI), new CloseRound(ROUND, Optional.empty()));
          return day.at(
              "17:41:00",
              Optional.of(KEN),
              new NoteChange(
                  day.ids().note(),
                  Optional.empty(),
                  Optional.of(new ServerId("s1")),
                  "nginx.conf: worker_connections 4096"));
        },
        root -> press(root, KeyCode.DIGIT1));
  }

  @Test
  void onTheProjector() throws Exception {
    var name = "reboot-projector-dark-ja";
    if (!name.contains(System.getProperty("gallery.only", ""))) {
      return;
    }
    try (var bench = Workbench.of(everyState(), SampleDay.NOW, Language.JA)) {
      var scene = new Scene(new Pane(), 1280, 720);
      bench.look.dress(scene);
      var root = window(bench, scene, shown -> press(shown, KeyCode.DIGIT4));
      press(root, KeyCode.F11);
      var projector =
          Window.getWindows().stream()
              .map(Window::getScene)
              .filter(one -> one != null && one.getRoot().lookup("#reboot-board") != null)
              .findFirst()
              .orElseThrow();
      Fx.pulse();
      Pictures.write(name, projector.snapshot(null));
      projector.getWindow().hide();
    }
  }

  private static void press(Parent root, KeyCode code) {
    var board = root.lookup("#reboot-board");
    board.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private static void type(Parent root, String letter) {
    root.lookup("#reboot-board")
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
  }

  private static void draw(String state, Supplier<TestDay> day, Consumer<Parent> act)
      throws Exception {
    for (var language : Language.values()) {
      for (var theme : Theme.values()) {
        for (var size : List.of(Size.LAPTOP, Size.PROJECTOR)) {
          var name =
              String.join(
                  "-",
                  "reboot",
                  state,
                  theme.code(),
                  language.name().toLowerCase(Locale.ROOT),
                  String.valueOf(size.width()));
          if (name.contains(System.getProperty("gallery.only", ""))) {
            try (var bench = Workbench.of(day.get(), SampleDay.NOW, language)) {
              Pictures.draw(name, bench.look, theme, size, scene -> window(bench, scene, act));
            }
          }
        }
      }
    }
  }

  private static Parent window(Workbench bench, Scene scene, Consumer<Parent> act) {
    var entries = bench.screens();
    var entry = entries.stream().filter(one -> one.id().equals("reboot")).findFirst().orElseThrow();
    var root = bench.window(entries, entry);
    scene.setRoot(root);
    root.applyCss();
    root.layout();
    act.accept(root);
    return root;
  }
}
