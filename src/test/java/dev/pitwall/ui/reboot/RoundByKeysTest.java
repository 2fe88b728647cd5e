package dev.pitwall.ui.reboot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.model.CallOutStep;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.Round;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.domain.rules.ConfirmationShelfLife;
import dev.pitwall.domain.rules.ServerChecks;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.ShownDay;
import dev.pitwall.testing.TestDay;
import dev.pitwall.testing.UsualLines;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/**
 * A round of five servers by two members at one board, by keyboard alone: Mei calls, Ken confirms.
 * At most three keys a server, and less than a minute for all of it, while no server answers what
 * it is asked for evidence.
 */
@FxTest
class RoundByKeysTest {
  private static final int SERVERS = 5;
  private static final Duration MOST = Duration.ofSeconds(60);

  private Workbench bench;
  private Scene scene;
  private int keys;

  private static TestDay day() {
    var day = TestDay.begun();
    for (int number = 4; number <= SERVERS; number++) {
      day.does(new AddServer(new ServerId("s" + number), ServerSheet.named("s" + number)));
    }
    day.does(
        new ArrangeRoles(
            Optional.empty(),
            Map.of(
                TestDay.S1, Set.of(Role.WEB, Role.AP),
                TestDay.S2, Set.of(Role.AP),
                TestDay.S3, Set.of(Role.DB)),
            ""));
    return UsualLines.reboot(day.after(Duration.ofHours(6)));
  }

  private void press(KeyCode code, boolean alt) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      scene.getFocusOwner().fireEvent(new KeyEvent(type, "", "", code, false, false, alt, false));
    }
    keys++;
  }

  private void type(String letter) {
    scene
        .getFocusOwner()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    keys++;
  }

  private Round round() {
    return bench.snapshot().day().currentRound().orElseThrow();
  }

  private void waitFor(String server, CallOutStep step) {
    Fx.waitFor(
        server + " " + step,
        () -> round().last(new ServerId(server)).filter(one -> one.step() == step).isPresent());
    waitUntilTheKeyIsArmed();
  }

  private void waitUntilTheKeyIsArmed() {
    Fx.pulse();
    var next = Fx.find(scene.getRoot(), "reboot-next", Button.class);
    Fx.waitFor("the key's rest", () -> !next.isDisabled());
  }

  private void waitUntilItIsClosed() {
    Fx.waitFor("the round is closed", () -> !round().open());
    Fx.waitFor(
        "the board shows it",
        () -> scene.getRoot().lookup("#reboot-reopen").getParent().isVisible());
    Fx.pulse();
  }

  private List<CheckedLine> checks(String server) {
    var day = bench.snapshot().day();
    return ServerChecks.reboot(day, round(), day.servers().get(new ServerId(server)));
  }

  private String proof(String server) {
    var row = scene.getRoot().lookup("#reboot-row-" + server);
    return ((Label) row.lookup(".reboot-proof")).getText();
  }

  /** Its row counts what the OK ticked. */
  private void waitUntilCounted(String server) {
    int all = checks(server).size();
    var row = scene.getRoot().lookup("#reboot-row-" + server);
    Fx.waitFor(
        "the lines of " + server + " are counted",
        () ->
            all == 0
                || ((Label) row.lookup(".reboot-check-count")).getText().equals(all + "/" + all));
  }

  private List<Bounds> places() {
    return IntStream.rangeClosed(1, SERVERS)
        .mapToObj(number -> scene.getRoot().lookup("#reboot-row-s" + number))
        .map(row -> row.localToScene(row.getLayoutBounds()))
        .toList();
  }

  private void waitUntilShown(boolean ticked) {
    var second = checks("s1").get(1);
    Fx.waitFor("ticked: " + ticked, () -> checks("s1").get(1).ticked() == ticked);
    var look = CheckLook.of(checks("s1").get(1).state()).styleClass();
    var button = "reboot-check-" + second.line().id().value();
    Fx.waitFor(
        "the board shows it",
        () -> Fx.find(scene.getRoot(), button, Button.class).getStyleClass().contains(look));
  }

  private boolean allGo() {
    return ConfirmationShelfLife.allGo(bench.snapshot().day(), round());
  }

  @Test
  void fiveServersByTwoMembersInThreeKeysEach() {
    bench = Workbench.of(day(), day().now(), Language.EN);
    ShownDay.on(
        bench,
        "warroom",
        shown -> {
          scene = shown;
          Fx.press(scene, KeyCode.DIGIT5, true, false);
          Fx.pulse();
          wholeRound();
          oneCheckByItsDigit();
          oneVoidAfterClosing();
        });
  }

  /** The network is silent from here to the end: all servers are asked, and none ever answers. */
  private void askForEvidenceInVain() {
    type("e");
    Fx.find(scene.getRoot(), "reboot-evidence-agree", Button.class).fire();
    Fx.waitFor("all to be asked", () -> bench.evidence.asked("s" + SERVERS));
    keys--;
  }

  private void wholeRound() {
    long began = System.nanoTime();
    type("n");
    Fx.waitFor("a round", () -> bench.snapshot().day().openRound().isPresent());
    waitUntilTheKeyIsArmed();
    askForEvidenceInVain();
    int opened = keys;
    var places = places();
    for (int number = 1; number <= SERVERS; number++) {
      var server = "s" + number;
      press(KeyCode.SPACE, false);
      waitFor(server, CallOutStep.REBOOTING);
      press(KeyCode.SPACE, false);
      waitFor(server, CallOutStep.UP);
      assertEquals(places, places(), "no row moves with what is to be said");
      type("f");
      waitFor(server, CallOutStep.OK);
      waitUntilCounted(server);
      assertEquals(Optional.of(TestDay.KEN), round().last(new ServerId(server)).orElseThrow().by());
      assertFalse(round().last(new ServerId(server)).orElseThrow().alone());
    }
    assertTrue(allGo());
    assertEquals("asking…", proof("s1"), "still silent");
    int perServer = (keys - opened) / SERVERS;
    assertEquals(3, perServer);
    assertTrue(checks("s1").stream().allMatch(CheckedLine::ticked), "all with the OK");
    assertEquals(4, checks("s1").size());
    type("c");
    waitUntilItIsClosed();
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf(
        "a round of %d servers by 2 members: %d keys, %d a server, %.1f s with all rests%n",
        SERVERS, keys, perServer, took.toMillis() / 1000.0);
    assertTrue(took.compareTo(MOST) < 0, "it took " + took);
  }

  /** A second round: a check is ticked, and its tick taken back, before the OK. */
  private void oneCheckByItsDigit() {
    type("n");
    Fx.waitFor("another round", () -> bench.snapshot().day().openRound().isPresent());
    press(KeyCode.DIGIT1, false);
    waitUntilTheKeyIsArmed();
    press(KeyCode.SPACE, false);
    waitFor("s1", CallOutStep.REBOOTING);
    press(KeyCode.SPACE, false);
    waitFor("s1", CallOutStep.UP);
    press(KeyCode.DIGIT2, true);
    // The key toggles what the board shows, which follows the day.
    waitUntilShown(true);
    assertEquals(1, checks("s1").stream().filter(CheckedLine::ticked).count());
    press(KeyCode.DIGIT2, true);
    waitUntilShown(false);
    assertEquals(CallOutStep.UP, round().last(TestDay.S1).orElseThrow().step());
    type("f");
    waitFor("s1", CallOutStep.OK);
    type("c");
    Fx.pulse();
    Fx.find(scene.getRoot(), "reboot-close-anyway", Button.class).fire();
    waitUntilItIsClosed();
  }

  /** One became void after the round was closed: it alone is looked at again. */
  private void oneVoidAfterClosing() {
    bench
        .replica
        .submit(
            new NoteChange(
                new NoteId("late"), Optional.empty(), Optional.of(TestDay.S1), "nginx.conf"))
        .join();
    Fx.pulse();
    int before = keys;
    type("u");
    Fx.waitFor("the round goes on", () -> round().open());
    press(KeyCode.DIGIT1, false);
    waitUntilTheKeyIsArmed();
    type("o");
    Fx.waitFor("who confirms", () -> scene.getRoot().lookup("#reboot-alone") != null);
    type("f");
    Fx.waitFor(
        "s1 is confirmed again",
        () ->
            ConfirmationShelfLife.standing(bench.snapshot().day(), round(), TestDay.S1)
                instanceof ConfirmationShelfLife.Standing.Confirmed);
    assertEquals(4, keys - before);
    assertTrue(checks("s1").stream().allMatch(CheckedLine::ticked), "ticks came back with the OK");
  }
}
