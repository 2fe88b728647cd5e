package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.domain.id.Id.NoteId;
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
import dev.pitwall.domain.intent.ServerIntent.RemoveServer;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.Overlaps;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.ServerAnswers;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.UsualLines;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.style.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** The board with few rows and with many, in every state: nothing overlaps, nothing leaves it. */
@FxTest
class BoardBoundsTest {
  /** Asked once on a laptop, and long: eight rows scroll behind it. */
  private static final String THE_LINE = "the line";

  private static final RoundId THEIRS = new RoundId("round");
  private static final RoundId ROUND = new RoundId("bounds");

  private static void callsOut(TestDay day, String server, CallOutStep step) {
    day.at(
        "17:40:30",
        Optional.of(SampleDay.KEN),
        new CallOutServer(
            ROUND,
            new ServerId(server),
            step,
            Optional.empty(),
            step == CallOutStep.NG
                ? "mysqld が起動しない。/var/lib/mysql が 100% で、binlog を消してから再起動し直す必要あり"
                : "",
            step == CallOutStep.OK));
  }

  private static List<String> servers(int rows) {
    var servers = new ArrayList<String>();
    for (int number = 1; number <= rows; number++) {
      servers.add("s" + number);
    }
    return servers;
  }

  /** A round of its own: none of the sample's servers can go while theirs is open. */
  private static TestDay day(int rows) {
    var day = SampleDay.full();
    day.at("17:40:02", Optional.of(SampleDay.MEI), new CloseRound(THEIRS, Optional.empty()));
    for (int number = 6; number <= rows; number++) {
      var server = "s" + number;
      day.at(
          "17:40:05",
          Optional.of(SampleDay.MEI),
          new AddServer(new ServerId(server), ServerSheet.named(server)));
    }
    for (int number = rows + 1; number <= 5; number++) {
      var server = new ServerId("s" + number);
      day.at(
          "17:40:05",
          Optional.of(SampleDay.MEI),
          new ArrangeRoles(Optional.empty(), Map.of(server, Set.of()), ""));
      day.at("17:40:06", Optional.of(SampleDay.MEI), new RemoveServer(server));
    }
    day.at("17:40:10", Optional.of(SampleDay.MEI), new OpenRound(ROUND, Optional.empty()));
    return UsualLines.reboot(day);
  }

  private static TestDay mixed(int rows) {
    var day = day(rows);
    callsOut(day, "s3", CallOutStep.NG);
    callsOut(day, "s2", CallOutStep.REBOOTING);
    for (var step : List.of(CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK)) {
      callsOut(day, "s1", step);
    }
    return day;
  }

  private static TestDay allGo(int rows) {
    var day = day(rows);
    for (var server : servers(rows)) {
      for (var step : List.of(CallOutStep.REBOOTING, CallOutStep.UP, CallOutStep.OK)) {
        callsOut(day, server, step);
      }
    }
    return day;
  }

  /** Every standing of a proof, with all that the evidence of an unprepared server foretells. */
  private static TestDay proofs(int rows) {
    var day = allGo(rows);
    for (var server : servers(rows)) {
      day.at(
          "17:40:10",
          Optional.of(SampleDay.MEI),
          evidence(server, server + "000000", "ubuntu-22.04"));
    }
    day.at("17:40:50", Optional.of(SampleDay.MEI), evidence("s1", "b1111111", "ubuntu-24.04"));
    day.at("17:40:50", Optional.of(SampleDay.MEI), evidence("s2", "s2000000", "ubuntu-22.04"));
    day.at(
        "17:40:55",
        Optional.of(SampleDay.MEI),
        new WaiveProof(ROUND, new ServerId("s3"), Optional.empty(), "会場の回線から ssh が通らないため、画面で確認した"));
    return day;
  }

  private static RecordEvidence evidence(String server, String bootId, String distribution) {
    return new RecordEvidence(
        new ServerId(server),
        Optional.empty(),
        false,
        ServerAnswers.findings(distribution, bootId, Duration.ofSeconds(20)));
  }

  private static TestDay closed(int rows) {
    return allGo(rows)
        .at("17:40:40", Optional.of(SampleDay.MEI), new CloseRound(ROUND, Optional.empty()));
  }

  private static TestDay voided(int rows) {
    return closed(rows)
        .at(
            "17:40:50",
            Optional.of(SampleDay.MEI),
            new NoteChange(
                new NoteId("void"),
                Optional.empty(),
                Optional.of(new ServerId("s1")),
                "nginx.conf: worker_connections 4096"));
  }

  private interface State {
    TestDay of(int rows);
  }

  private static void in(String name, State state, Consumer<Parent> act) {
    var troubles = new ArrayList<String>();
    // Theme by theme: another base sheet styles every window anew that is still in memory.
    for (var theme : Theme.values()) {
      for (int rows : new int[] {3, 5, 6, 8}) {
        // Themes differ in colours alone: each takes turns with the languages and the rows.
        var language = Language.values()[(rows / 3 + theme.ordinal()) % Language.values().length];
        try (var bench = Workbench.of(state.of(rows), SampleDay.NOW, language)) {
          bench.look.theme().set(theme);
          var screens = bench.screens();
          var reboot =
              screens.stream().filter(one -> one.id().equals("reboot")).findFirst().orElseThrow();
          var scene = new Scene(bench.window(screens, reboot), 1280, 720);
          bench.look.dress(scene);
          scene.snapshot(null);
          act.accept(scene.getRoot());
          scene.snapshot(null);
          scene.snapshot(null);
          var what = name + ", " + rows + " rows, " + language + ", " + theme + ": ";
          Overlaps.in(scene).forEach(one -> troubles.add(what + one));
          alertsInOneLine(scene).forEach(one -> troubles.add(what + one));
          if (!name.equals(THE_LINE)) {
            rowsCut(scene).forEach(one -> troubles.add(what + one));
          }
          outOfTheBand(scene).forEach(one -> troubles.add(what + one));
          cut(scene, ".reboot-tally").forEach(one -> troubles.add(what + "cut: " + one));
          cut(scene, ".servers-go").forEach(one -> troubles.add(what + "cut: " + one));
        }
      }
    }
    assertEquals(List.of(), troubles, String.join("\n", troubles));
  }

  /** A long reason is begun beside the others, not put under them. */
  private static List<String> alertsInOneLine(Scene scene) {
    var row = scene.getRoot().lookup(".alert-row");
    return row.lookupAll(".alert-button").stream()
        .filter(BoardBoundsTest::seen)
        .filter(
            one ->
                one.localToScene(one.getLayoutBounds()).getMaxY()
                    > row.localToScene(row.getLayoutBounds()).getMaxY() + 1)
        .map(one -> "under the line of alerts: " + one.getId())
        .toList();
  }

  /** So few servers are seen all at once; the board scrolls only for more. */
  private static List<String> rowsCut(Scene scene) {
    var board = scene.getRoot().lookup("#reboot-board");
    var seen = board.localToScene(board.getLayoutBounds());
    if (board.lookupAll(".scroll-bar").stream().anyMatch(BoardBoundsTest::seen)) {
      return List.of("a scroll bar, though every row is to be seen");
    }
    return board.lookupAll(".reboot-row").stream()
        .map(row -> row.localToScene(row.getLayoutBounds()))
        .filter(row -> row.getMaxY() > seen.getMaxY() + 1 || row.getMinY() < seen.getMinY() - 1)
        .map(row -> "a row is cut: " + row.getMinY() + ".." + row.getMaxY() + " of " + seen)
        .toList();
  }

  /** The keys stand within the frame of what is said, also in two lines. */
  private static List<String> outOfTheBand(Scene scene) {
    return scene.getRoot().lookupAll(".words-band").stream()
        .filter(BoardBoundsTest::seen)
        .flatMap(
            band -> {
              var frame = band.localToScene(band.getLayoutBounds());
              return band.lookupAll(".button").stream()
                  .filter(BoardBoundsTest::seen)
                  .filter(
                      button -> {
                        var bounds = button.localToScene(button.getLayoutBounds());
                        return bounds.getMinY() < frame.getMinY() - 1
                            || bounds.getMaxY() > frame.getMaxY() + 1;
                      })
                  .map(button -> "out of its band: " + button.getId());
            })
        .toList();
  }

  /** What matters most is read whole. */
  private static List<String> cut(Scene scene, String selector) {
    return scene.getRoot().lookupAll(selector).stream()
        .filter(BoardBoundsTest::seen)
        .map(Label.class::cast)
        .filter(
            label ->
                label.lookup(".text") instanceof javafx.scene.text.Text text
                    && !text.getText().equals(label.getText()))
        .map(Label::getText)
        .toList();
  }

  private static boolean seen(Node node) {
    for (var one = node; one != null; one = one.getParent()) {
      if (!one.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static Consumer<Parent> typing(KeyCode digit, String letter) {
    return root -> {
      var board = root.lookup("#reboot-board");
      board.fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", digit, false, false, false, false));
      board.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    };
  }

  @Test
  void whileARoundIsOpen() {
    in("open", BoardBoundsTest::mixed, _ -> {});
  }

  @Test
  void whileAReasonIsAsked() {
    in("reason", BoardBoundsTest::mixed, typing(KeyCode.DIGIT3, "x"));
  }

  @Test
  void whileAKeyCannotAct() {
    in("not now", BoardBoundsTest::mixed, typing(KeyCode.DIGIT1, "o"));
  }

  @Test
  void whileItIsToBeClosed() {
    in("closing", BoardBoundsTest::mixed, typing(KeyCode.DIGIT1, "c"));
  }

  @Test
  void whenEveryServerGoes() {
    in("all go", BoardBoundsTest::allGo, _ -> {});
  }

  /** 1920x1080 at 200 %, and the narrowest window there is. */
  @Test
  void whetherServersGoIsReadWholeInANarrowWindow() {
    for (var language : Language.values()) {
      for (int width : new int[] {960, 800}) {
        try (var bench = Workbench.of(allGo(3), SampleDay.NOW, language)) {
          var screens = bench.screens();
          var reboot = screens.stream().filter(one -> one.id().equals("reboot")).findFirst();
          var scene = new Scene(bench.window(screens, reboot.orElseThrow()), width, 600);
          bench.look.dress(scene);
          scene.snapshot(null);
          scene.snapshot(null);
          assertEquals(List.of(), cut(scene, ".servers-go"), language + " " + width);
        }
      }
    }
  }

  @Test
  void withEvidenceBesideWhatWasSaid() {
    in("proofs", BoardBoundsTest::proofs, typing(KeyCode.DIGIT2, ""));
  }

  @Test
  void whileTheCommandLineIsShown() {
    in(THE_LINE, BoardBoundsTest::mixed, typing(KeyCode.DIGIT1, "t"));
  }

  @Test
  void whileTheWayBackIsShown() {
    in(THE_LINE, BoardBoundsTest::mixed, typing(KeyCode.DIGIT3, "b"));
  }

  @Test
  void whileAnNgIsToBeWaived() {
    in("waiver of an NG", BoardBoundsTest::mixed, typing(KeyCode.DIGIT3, "w"));
  }

  @Test
  void whenAClosedRoundHasAVoidConfirmation() {
    in("void after closing", BoardBoundsTest::voided, typing(KeyCode.DIGIT1, ""));
  }

  @Test
  void whileAWaiverIsAsked() {
    in("waiver", BoardBoundsTest::proofs, typing(KeyCode.DIGIT2, "w"));
  }

  @Test
  void whenTheRoundIsClosed() {
    in("closed", BoardBoundsTest::closed, _ -> {});
  }
}
