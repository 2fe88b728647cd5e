package dev.pitwall.ui.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.team.postgres.WallTeam;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.WallTeams;
import dev.pitwall.text.Language;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Look;
import dev.pitwall.ui.kit.style.Theme;
import dev.pitwall.wall.TeamState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

@FxTest
class WallViewTest {
  /** A wall of 1920x1080 in English, at a moment that the test moves. */
  private static final class Wall {
    final AtomicReference<Instant> now = new AtomicReference<>(SampleDay.NOW);
    final AtomicInteger fullScreens = new AtomicInteger();
    final Look look = new Look();
    final FxClock clock = new FxClock(now::get);
    final FxTexts texts = new FxTexts(new Texts(Language.EN, ZoneOffset.UTC));
    final WallView view =
        new WallView(texts, look, clock, now::get, Runnable::run, fullScreens::incrementAndGet);
    final Scene scene = new Scene(view, 1920, 1080);

    Wall(PostgresWall.Picture first) {
      look.dress(scene);
      scene.snapshot(new WritableImage(1920, 1080));
      show(first);
    }

    void show(PostgresWall.Picture picture) {
      view.receiver().accept(picture);
      scene.snapshot(new WritableImage(1920, 1080));
    }

    void at(Instant moment) {
      now.set(moment);
      clock.start();
      clock.stop();
    }

    List<Node> cards() {
      return List.copyOf(view.lookupAll(".team-card"));
    }

    String text(String id) {
      return Fx.find(view, id, Label.class).getText();
    }

    void typed(String sign) {
      view.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_TYPED, sign, sign, KeyCode.UNDEFINED, false, false, false, false));
    }

    void press(KeyCode code) {
      view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
  }

  private static List<String> words(Node card) {
    return card.lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
  }

  @Test
  void eachTeamHasACardWithWhatCountsInTheTimeOfTheContest() {
    var wall = new Wall(WallTeams.of(5, 10));
    assertEquals(5, wall.cards().size());
    var card = wall.view.lookup("#wall-team-sakura");
    var team = TeamState.of(WallTeams.team(0, 10));
    var words = words(card);
    assertTrue(
        words.contains(Scores.written(team.counts().run().orElseThrow().score().orElseThrow())),
        words.toString());
    assertTrue(
        words.stream().anyMatch(one -> one.startsWith("counts now (1")), "Tokyo's time: " + words);
    assertEquals("live", wall.text("wall-live"));
    assertFalse(Fx.find(wall.view, "wall-stale", Label.class).isVisible());
    // A card stays the same node while its team stays.
    wall.show(WallTeams.of(6, 10));
    assertSame(card, wall.view.lookup("#wall-team-sakura"));
  }

  @Test
  void namesWithNumbersStandInTheOrderOfTheNumbers() {
    var day = WallTeams.team(0, 1).day();
    var teams =
        List.of("team10", "team9", "team1").stream()
            .map(name -> new WallTeam(name, name, "", day, 0))
            .toList();
    var wall =
        new Wall(new PostgresWall.Picture(Optional.empty(), Optional.of(SampleDay.NOW), teams));
    assertEquals(
        List.of("wall-team-team1", "wall-team-team9", "wall-team-team10"),
        wall.cards().stream().map(Node::getId).toList());
  }

  @Test
  void whileCutOffTheLastStateStaysAndItsTimeIsSaid() {
    var teams = WallTeams.of(3, 5);
    var wall = new Wall(teams);
    wall.show(WallTeams.cutOff(teams));
    assertEquals(3, wall.cards().size());
    assertEquals("not connected", wall.text("wall-live"));
    assertTrue(wall.text("wall-stale").contains("Nobody listens at this port"));
    assertTrue(wall.text("wall-stale").contains("17:40:02"), wall.text("wall-stale"));
    wall.show(teams);
    assertEquals("live", wall.text("wall-live"));
    // The server takes the question and does not answer.
    wall.at(SampleDay.NOW.plusSeconds(8));
    assertEquals("no answer", wall.text("wall-live"));
    assertTrue(wall.text("wall-stale").contains("17:41:20"));
  }

  @Test
  void pagesTurnByThemselvesUntilSomebodyTurnsOne() {
    var wall = new Wall(WallTeams.of(100, 2));
    var first = wall.cards();
    wall.at(SampleDay.NOW.plusSeconds(20));
    var second = wall.cards();
    assertFalse(first.getFirst().getId().equals(second.getFirst().getId()));
    wall.press(KeyCode.PAGE_UP);
    assertEquals(first.getFirst().getId(), wall.cards().getFirst().getId());
    wall.at(SampleDay.NOW.plusSeconds(60));
    assertEquals(first.getFirst().getId(), wall.cards().getFirst().getId(), "it is kept");
    int cards = wall.cards().size();
    wall.typed("+");
    wall.typed("+");
    assertTrue(wall.cards().size() < cards, "larger type, fewer cards");
  }

  @Test
  void theKeysDoWhatTheHelpSays() {
    var wall = new Wall(WallTeams.of(5, 10));
    wall.press(KeyCode.S);
    var best =
        WallTeams.of(5, 10).teams().stream()
            .map(TeamState::of)
            .min(TeamState.BY_SCORE)
            .orElseThrow();
    assertEquals("wall-team-" + best.name(), wall.cards().getFirst().getId());
    wall.press(KeyCode.F11);
    assertEquals(1, wall.fullScreens.get());
    wall.view.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.L, true, true, false, false));
    assertEquals(Theme.LIGHT, wall.look.theme().get());
  }

  @Test
  void anEmptyDatabaseIsExplained() {
    var wall =
        new Wall(new PostgresWall.Picture(Optional.empty(), Optional.of(SampleDay.NOW), List.of()));
    assertTrue(wall.view.lookup(".empty-state").isVisible());
    assertEquals("08:41:20", wall.text("wall-time"));
  }
}
