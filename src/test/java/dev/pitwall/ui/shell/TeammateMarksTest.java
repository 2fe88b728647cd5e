package dev.pitwall.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.event.Envelope;
import dev.pitwall.domain.event.TaskEvent.TaskAssigned;
import dev.pitwall.domain.id.EventId;
import dev.pitwall.domain.id.Id.TaskId;
import dev.pitwall.domain.id.Stamp;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.team.day.Team;
import dev.pitwall.team.session.Standing;
import dev.pitwall.team.session.Teammate;
import dev.pitwall.team.wire.Presence;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TeamPictures;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.kit.ThingName;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Teammates' colours on the cards that they edit or have just changed. */
@FxTest
class TeammateMarksTest {
  private static void with(BiConsumer<Workbench, Scene> test) {
    try (var bench = Workbench.full(Language.EN)) {
      var entries = bench.screens();
      var tasks = entries.stream().filter(one -> one.id().equals("tasks")).findFirst();
      var scene = new Scene(bench.window(entries, tasks.orElseThrow()), 1280, 720);
      bench.look.dress(scene);
      scene.snapshot(null);
      test.accept(bench, scene);
    }
  }

  private static TaskId doing(Workbench bench) {
    return bench.replica.snapshot().day().tasks().values().stream()
        .filter(task -> task.column() == TaskColumn.DOING)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Team.Picture kenEdits(String thing) {
    var since = new Standing.Connected(SampleDay.time("09:40"));
    var ken = TeamPictures.laptop(TeamPictures.KEN, "ken-mbp", Optional.empty(), 240, since);
    return TeamPictures.of(
        List.of(
            new Teammate(
                ken.origin(),
                ken.laptop(),
                ken.held(),
                ken.refused(),
                new Presence(Optional.of(SampleDay.KEN), "tasks", thing),
                ken.standing(),
                ken.clockAhead())));
  }

  private static boolean is(Node node, javafx.css.PseudoClass state) {
    return node.getPseudoClassStates().contains(state);
  }

  @Test
  void whatATeammateEditsHasTheirColourAsLongAsTheyDo() {
    with(
        (bench, scene) -> {
          var id = doing(bench);
          var card = scene.lookup("#tasks-card-" + id.value());
          bench.teamPictures.show(kenEdits(ThingName.of(id).orElseThrow()));
          assertTrue(is(card, TeammateMarks.EDITED));
          var tint = bench.replica.snapshot().day().member(SampleDay.KEN).orElseThrow().tint();
          assertEquals(
              "-pw-mate: -pw-tint-" + tint.name().toLowerCase(java.util.Locale.ROOT) + ";",
              card.getStyle());
          bench.teamPictures.show(kenEdits(""));
          assertFalse(is(card, TeammateMarks.EDITED));
          // Anything may come from elsewhere.
          for (var odd :
              List.of("task:no-such", "task:a b", "#x", "run:", "task:" + "x".repeat(500))) {
            bench.teamPictures.show(kenEdits(odd));
          }
        });
  }

  @Test
  void whatATeammateChangedStandsOutForAMoment() {
    with(
        (bench, scene) -> {
          var id = doing(bench);
          var newest = bench.replica.snapshot().timeline().envelopes().getLast().stamp();
          var step =
              new Envelope(
                  new EventId(TeamPictures.KEN, 1),
                  new Stamp(newest.wall().plusMillis(5), 0),
                  Optional.of(SampleDay.KEN),
                  new TaskAssigned(id, Optional.of(SampleDay.AOI)));
          bench.replica.receive(List.of(step)).join();
          Fx.waitFor(
              "the flash",
              () -> is(scene.lookup("#tasks-card-" + id.value()), TeammateMarks.CHANGED));
          Fx.waitFor(
              "its end",
              () -> !is(scene.lookup("#tasks-card-" + id.value()), TeammateMarks.CHANGED));
        });
  }

  @Test
  void anOpenFormIsWhatIsEditedHere() {
    with(
        (bench, scene) -> {
          var shell = (Shell) scene.getRoot();
          assertEquals(Optional.empty(), shell.edited().getValue());
          var card = scene.lookup("#tasks-card-" + doing(bench).value());
          card.requestFocus();
          Fx.press(scene, KeyCode.ENTER, false, false);
          assertEquals(Optional.of(doing(bench)), shell.edited().getValue());
          shell.back();
          assertEquals(Optional.empty(), shell.edited().getValue());
        });
  }
}
