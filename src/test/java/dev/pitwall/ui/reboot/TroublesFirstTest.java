package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RoundId;
import dev.pitwall.domain.intent.EvidenceIntent.RecordEvidence;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoundIntent.CallOutServer;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Probe;
import dev.pitwall.domain.model.ProbeResult;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.rules.RebootForecast.AnswersDiffer;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.ServerAnswers;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.UsualLines;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.EvidenceText;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** "NOT the same" is never cut off by what is less urgent. */
@FxTest
class TroublesFirstTest {
  private static final RoundId ROUND = new RoundId("round");
  private static final String USERS = "same mysql 3306 isu: SELECT COUNT(*) FROM users";
  private static final ProbeResult BEFORE = users("1000", "a");
  private static final ProbeResult AFTER = users("997", "b");

  private static ProbeResult users(String rows, String digest) {
    return new ProbeResult(
        Probe.parse(USERS).orElseThrow().line(),
        ProbeResult.State.ANSWERED,
        rows,
        digest.repeat(64));
  }

  /** A server of many roles came back with other data, and with all else that can be wrong. */
  private static TestDay day(boolean listed) {
    var day = TestDay.begun();
    day.does(
        new ArrangeRoles(
            Optional.empty(), Map.of(TestDay.S1, Set.of(Role.WEB, Role.AP, Role.DB)), ""));
    day.does(
        new ChangeServer(
            TestDay.S1,
            new ServerSheet(
                "s1", List.of(), "", false, "", "", "", Optional.empty(), "", List.of(USERS)),
            Set.of(ServerSheet.Field.PROBES)));
    day.does(new OpenRound(ROUND, Optional.empty()));
    gathers(day, "s1000000", BEFORE);
    says(day, CallOutStep.REBOOTING);
    says(day, CallOutStep.UP);
    gathers(day, "s1111111", AFTER);
    return listed ? UsualLines.reboot(day) : day;
  }

  private static void gathers(TestDay day, String boot, ProbeResult result) {
    var found = ServerAnswers.findings("ubuntu-22.04", boot, Duration.ofSeconds(20));
    day.after(Duration.ofSeconds(20))
        .does(new RecordEvidence(TestDay.S1, Optional.empty(), false, found.with(List.of(result))));
  }

  private static void says(TestDay day, CallOutStep step) {
    day.after(Duration.ofSeconds(20))
        .does(new CallOutServer(ROUND, TestDay.S1, step, Optional.empty(), "", false));
  }

  @Test
  void writtenDataThatChangedIsReadWhole() {
    for (var language : Language.values()) {
      for (boolean listed : new boolean[] {true, false}) {
        var day = day(listed);
        try (var bench = Workbench.of(day, day.now(), language)) {
          var screens = bench.screens();
          var reboot =
              screens.stream().filter(one -> one.id().equals("reboot")).findFirst().orElseThrow();
          var scene = new Scene(bench.window(screens, reboot), 1280, 720);
          bench.look.dress(scene);
          scene.snapshot(null);
          scene.snapshot(null);
          var words = (Label) scene.getRoot().lookup("#reboot-words-checks");
          var drawn = ((Text) words.lookup(".text")).getText();
          var differ =
              EvidenceText.of(new Texts(language, TestDay.TOKYO), new AnswersDiffer(BEFORE, AFTER));
          assertTrue(drawn.startsWith(differ), language + ": " + drawn);
          assertTrue(words.getPseudoClassStates().toString().contains("stops"));
        }
      }
    }
  }
}
