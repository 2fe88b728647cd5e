package dev.pitwall.ui.servers;

import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.S3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.id.StepId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.Intent.UndoStep;
import dev.pitwall.domain.intent.NoteIntent.NoteChange;
import dev.pitwall.domain.intent.PlanIntent.DropPlan;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoleIntent.ChangeRoles;
import dev.pitwall.domain.intent.RoleIntent.DefineRole;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.ServerIntent.RemoveServer;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerChange;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServersModelTest {
  private final TestDay day = TestDay.begun();
  private final ServersModel model = new ServersModel();

  private void plays(Map<ServerId, Set<RoleId>> map, String told) {
    day.after(Duration.ofMinutes(1)).does(new ArrangeRoles(Optional.empty(), map, told));
    model.show(day.day());
  }

  private Server server(ServerId id) {
    return day.day().servers().get(id);
  }

  private Role role(RoleId id) {
    return day.day().roles().get(id);
  }

  private List<String> onCard(int place) {
    return model.cards().get().get(place).roles().stream().map(Role::name).toList();
  }

  @Test
  void rolesStandInThePalettesOrder() {
    plays(Map.of(S1, Set.of(Role.WEB, Role.AP, Role.DB)), "");
    assertEquals(List.of("AP", "DB", "web/LB"), onCard(0));
  }

  @Test
  void aKeyRemindsOfItsRoleAndIsNeverTheNotesN() {
    day.does(new DefineRole(new RoleId("own"), "全文検索", "ES", Tint.SKY, "fth-box"));
    day.does(new DefineRole(new RoleId("nats"), "nats", "NA", Tint.SKY, "fth-box"));
    model.show(day.day());
    var keys = model.palette().get().stream().map(PaletteRole::key).toList();
    assertEquals(List.of("A", "C", "M", "D", "W", "S", "Q", "I", "E", "T"), keys);
    assertEquals("全文検索", model.roleOfKey("E").orElseThrow().name());
    assertEquals(Optional.empty(), model.roleOfKey(""));
  }

  @Test
  void everyRoleHasAKeyOfItsOwnAsLongAsThereAreLetters() {
    for (int i = 0; i < 20; i++) {
      day.does(
          new DefineRole(new RoleId("own" + i), "own " + i, "O" + i % 10, Tint.SKY, "fth-box"));
    }
    model.show(day.day());
    var keys = model.palette().get().stream().map(PaletteRole::key).toList();
    assertEquals(25, keys.stream().filter(key -> !key.isEmpty()).distinct().count());
    assertFalse(keys.contains("N"));
  }

  @Test
  void movingAChipIsOneStepAndOneUndo() {
    plays(Map.of(S1, Set.of(Role.AP, Role.DB)), "");
    var move = RoleActions.move(role(Role.DB), server(S1), server(S2));
    var step = day.does(model.change(move.changes()));
    assertEquals(Set.of(Role.AP), server(S1).roles());
    assertEquals(Set.of(Role.DB), server(S2).roles());
    day.does(new UndoStep(step));
    assertEquals(Set.of(Role.AP, Role.DB), server(S1).roles());
    assertEquals(Set.of(), server(S2).roles());
  }

  @Test
  void droppingShowsWhatItDoes() {
    plays(Map.of(S1, Set.of(Role.AP), S2, Set.of(Role.AP)), "");
    var ap = role(Role.AP);
    var s1 = Optional.of(server(S1));
    var s2 = Optional.of(server(S2));
    var s3 = Optional.of(server(S3));
    assertEquals("servers.drag.moves", RoleActions.drop(ap, s1, s3, false).orElseThrow().promise());
    assertEquals("servers.drag.adds", RoleActions.drop(ap, s1, s3, true).orElseThrow().promise());
    var off = RoleActions.drop(ap, s1, Optional.empty(), false);
    assertEquals("servers.drag.removes", off.orElseThrow().promise());
    assertEquals(
        Optional.empty(), RoleActions.drop(ap, s1, Optional.empty(), true), "a copy to nowhere");
    assertEquals(Optional.empty(), RoleActions.drop(ap, s1, s1, false), "onto itself");
    assertEquals(Optional.empty(), RoleActions.drop(ap, s1, s2, true), "plays it already");
    assertEquals(Optional.empty(), RoleActions.drop(ap, Optional.empty(), s2, false));
    assertEquals(Optional.empty(), RoleActions.drop(ap, Optional.empty(), Optional.empty(), false));
  }

  @Test
  void historyShowsWhoChangedWhat() {
    plays(Map.of(S1, Set.of(Role.AP, Role.DB)), "");
    plays(Map.of(S1, Set.of(Role.AP), S2, Set.of(Role.DB)), "DB moves out");
    var newest = model.history().getFirst();
    assertEquals(List.of("s1 −DB", "s2 +DB"), newest.changes());
    assertEquals("DB moves out", newest.typed());
    assertEquals("Mei", newest.by().orElseThrow().name());
  }

  @Test
  void lookingBackShowsTheMapOfThenThoughATeammateGoesOn() {
    plays(Map.of(S1, Set.of(Role.AP, Role.DB)), "");
    plays(Map.of(S1, Set.of(Role.AP), S2, Set.of(Role.DB)), "");
    model.lookAt(model.history().getLast());
    assertEquals(List.of("AP", "DB"), onCard(0));
    plays(Map.of(S3, Set.of(Role.QUEUE)), "");
    assertEquals(List.of("AP", "DB"), onCard(0));
    assertTrue(model.cards().get().getFirst().past());
    model.shown().set(ShownMap.NOW);
    assertEquals(List.of("queue"), onCard(2));
  }

  @Test
  void anyMinuteShowsTheMapThatHeldThen() {
    plays(Map.of(S1, Set.of(Role.AP)), "");
    var first = model.history().getFirst().at();
    day.after(Duration.ofMinutes(30));
    plays(Map.of(S1, Set.of(Role.DB)), "");
    model.lookAt(first.plusSeconds(600));
    assertEquals(List.of("AP"), onCard(0));
    assertEquals(first, model.stepThen().orElseThrow().at());
    assertEquals(Optional.of(first.plusSeconds(600)), model.moment());
    model.lookAt(first.minusSeconds(1));
    assertEquals(List.of(), onCard(0));
    assertEquals(Optional.empty(), model.stepThen());
    assertFalse(model.changeable());
  }

  @Test
  void aPlanIsArrangedLikeTheMapAndLeavesItAlone() {
    plays(Map.of(S1, Set.of(Role.AP, Role.DB)), "");
    var id = new PlanId("p");
    day.does(PlanActions.draw(day.day(), id, "split the DB"));
    model.show(day.day());
    model.shown().set(new ShownMap.Planned(id));
    assertEquals(List.of("AP", "DB"), onCard(0));
    var move =
        RoleActions.move(
            role(Role.DB), model.onStage(S1).orElseThrow(), model.onStage(S2).orElseThrow());
    day.does(model.change(move.changes()));
    model.show(day.day());
    assertEquals(List.of("AP"), onCard(0));
    assertEquals("−DB", model.cards().get().getFirst().change());
    assertEquals(Set.of(Role.AP, Role.DB), server(S1).roles());
    plays(Map.of(S1, Set.of(Role.AP)), "");
    assertEquals("", model.cards().get().getFirst().change(), "a teammate did it already");
    assertEquals("+DB", model.cards().get().get(1).change());
  }

  @Test
  void aServerThatCameAfterThePlanKeepsWhatItPlaysInIt() {
    var id = new PlanId("p");
    day.does(PlanActions.draw(day.day(), id, "plan"));
    var late = new ServerId("late");
    day.does(new AddServer(late, ServerSheet.named("s9")));
    plays(Map.of(late, Set.of(Role.DB)), "");
    model.shown().set(new ShownMap.Planned(id));
    var add = RoleActions.add(role(Role.CACHE), model.onStage(late).orElseThrow());
    day.does(model.change(add.changes()));
    model.show(day.day());
    assertEquals(Set.of(Role.DB, Role.CACHE), day.day().plans().get(id).map().get(late));
  }

  @Test
  void aPlanThatATeammateDropsLeadsBackToNow() {
    var id = new PlanId("p");
    day.does(PlanActions.draw(day.day(), id, "plan"));
    model.show(day.day());
    model.shown().set(new ShownMap.Planned(id));
    day.does(new DropPlan(id));
    model.show(day.day());
    assertEquals(ShownMap.NOW, model.shown().get());
  }

  @Test
  void aServerRemovedSinceIsInTheMapOfThen() {
    plays(Map.of(S3, Set.of(Role.AP)), "");
    plays(Map.of(S3, Set.of()), "");
    day.does(new RemoveServer(S3));
    model.show(day.day());
    assertEquals(2, model.cards().get().size());
    model.lookAt(model.history().getLast());
    assertEquals(List.of("AP"), onCard(2));
  }

  @Test
  void undoingTheStepOneLooksAtLeadsBackToNow() {
    day.after(Duration.ofMinutes(1));
    var step = day.does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP)), ""));
    model.show(day.day());
    model.lookAt(model.history().getFirst());
    day.does(new UndoStep(step));
    model.show(day.day());
    assertEquals(ShownMap.NOW, model.shown().get());
  }

  @Test
  void theNewestTouchIsShown() {
    plays(Map.of(S1, Set.of(Role.AP)), "");
    day.as(TestDay.KEN).after(Duration.ofMinutes(3));
    day.does(
        new NoteChange(new NoteId("n"), Optional.empty(), Optional.of(S1), "nginx.conf: gzip"));
    model.show(day.day());
    var touched = model.cards().get().getFirst().touched().orElseThrow();
    assertEquals("nginx.conf: gzip", touched.touch().what());
    assertEquals("Ken", touched.by().orElseThrow().name());
  }

  @Test
  void aCardShowsAnUndoUnlikeAChange() {
    day.does(
        new ChangeRoles(Optional.empty(), List.of(new RoleChange(S1, Set.of(Role.DB), Set.of()))));
    model.show(day.day());
    assertEquals(ServerChange.Kind.ROLES, lastTouch().kind());
    day.does(new Intent.UndoStep(lastStep()));
    model.show(day.day());
    assertEquals(ServerChange.Kind.ROLES_BACK, lastTouch().kind());
  }

  private ServerChange lastTouch() {
    return model.cards().get().getFirst().touched().orElseThrow().touch();
  }

  private StepId lastStep() {
    return day.timeline().envelopes().getLast().step();
  }

  @Test
  void aSelectionEndsWithItsServerOnly() {
    model.show(day.day());
    model.selected().set(Optional.of(S3));
    plays(Map.of(S1, Set.of(Role.AP)), "");
    assertEquals(Optional.of(S3), model.selected().get());
    day.does(new RemoveServer(S3));
    model.show(day.day());
    assertEquals(Optional.empty(), model.selected().get());
  }
}
