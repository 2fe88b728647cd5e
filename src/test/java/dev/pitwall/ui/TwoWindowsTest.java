package dev.pitwall.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.team.day.Teams;
import dev.pitwall.testing.DeskLaptop;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops with a window each and a real network between them. */
@FxTest
class TwoWindowsTest {
  @TempDir Path mei;
  @TempDir Path ken;

  private static <T> T await(String what, CompletableFuture<T> coming) {
    Fx.waitFor(what, coming::isDone);
    return coming.join();
  }

  private static CreateContest contest() {
    var start = Instant.now().minus(Duration.ofHours(1));
    return new CreateContest(
        "Practice",
        SampleDay.ZONE,
        start,
        start.plus(Duration.ofHours(8)),
        FinalScoreRule.LAST_RUN);
  }

  @Test
  void aScoreTypedInOneWindowIsSeenInTheOther() throws Exception {
    try (var first = new DeskLaptop(mei, "mei-pc");
        var second = new DeskLaptop(ken, "ken-pc")) {
      var ours = (OpenDay) await("the day", first.days.create(contest(), "Mei"));
      var team = first.teams.link(ours);
      assertEquals(Optional.empty(), await("the invitation", team.invite()));
      var line = team.now().invite().orElseThrow().line();
      var request = new Teams.JoinRequest(line, "Ken", Optional.empty());
      var joined =
          (Teams.Joined.Day) await("the joining", second.teams.join(second.days, request, _ -> {}));
      var left = new DeskWindow(first, ours);
      var right = new DeskWindow(second, joined.day());
      try {
        for (var keys : List.of("Ctrl+3", "4321", "Enter")) {
          left.keys.type(keys);
        }
        Fx.waitFor("the score over there", () -> right.shows("4,321"));
        right.keys.type("Ctrl+3");
        for (var keys : List.of("5432", "Enter")) {
          right.keys.type(keys);
        }
        left.keys.type("Ctrl+1");
        Fx.waitFor("the other score here", () -> left.shows("5,432"));
        Fx.waitFor("both to know", () -> saysAllHaveEverything(left));
      } finally {
        left.close();
        right.close();
      }
    }
  }

  private static boolean saysAllHaveEverything(DeskWindow window) {
    return window.stage.getScene().lookup("#shell-team") instanceof Labeled tag
        && tag.getText().equals("2 laptops have everything");
  }
}
