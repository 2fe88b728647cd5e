package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.S3;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.PlanId;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.PlanIntent.ApplyPlan;
import dev.pitwall.domain.intent.PlanIntent.ArrangePlan;
import dev.pitwall.domain.intent.PlanIntent.DrawPlan;
import dev.pitwall.domain.intent.PlanIntent.DropPlan;
import dev.pitwall.domain.intent.PlanIntent.RenamePlan;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.ServerIntent;
import dev.pitwall.domain.model.Plan;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.testing.TestDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlansTest {
  private static final PlanId SPLIT = new PlanId("split");

  private final TestDay day = TestDay.begun();

  @BeforeEach
  void oneServerDoesAll() {
    day.does(
        new ArrangeRoles(
            Optional.empty(), Map.of(S1, Set.of(Role.AP, Role.DB), S2, Set.of(Role.IDLE)), ""));
    day.does(
        new DrawPlan(
            SPLIT, " split the DB ", Map.of(S1, Set.of(Role.AP, Role.DB), S2, Set.of(Role.IDLE))));
  }

  private Set<RoleId> roles(Id.ServerId server) {
    return day.day().servers().get(server).roles();
  }

  private Plan plan() {
    return day.day().plans().get(SPLIT);
  }

  @Test
  void aPlanIsArrangedWithoutTouchingTheRoleMap() {
    assertEquals("split the DB", plan().name());
    day.does(
        new ArrangePlan(
            SPLIT,
            List.of(
                new RoleChange(S1, Set.of(), Set.of(Role.DB)),
                new RoleChange(S2, Set.of(Role.DB), Set.of()))));
    assertEquals(Set.of(Role.AP), plan().map().get(S1));
    assertEquals(Set.of(Role.DB), plan().map().get(S2), "work ends idleness");
    assertEquals(Set.of(Role.AP, Role.DB), roles(S1));
    assertEquals(
        Set.of(
            new RoleChange(S1, Set.of(), Set.of(Role.DB)),
            new RoleChange(S2, Set.of(Role.DB), Set.of(Role.IDLE))),
        Set.copyOf(plan().against(day.day())));
  }

  @Test
  void applyingIsOneStepAndSoIsItsUndo() {
    day.does(
        new ArrangePlan(
            SPLIT,
            List.of(
                new RoleChange(S1, Set.of(), Set.of(Role.DB)),
                new RoleChange(S2, Set.of(Role.DB), Set.of()))));
    var step = day.does(new ApplyPlan(SPLIT));
    assertEquals(Set.of(Role.AP), roles(S1));
    assertEquals(Set.of(Role.DB), roles(S2));
    assertEquals(Optional.of(day.now()), plan().appliedAt());
    assertEquals(List.of(), plan().against(day.day()));
    assertEquals(new Rejection.NothingChanges(), day.refused(new ApplyPlan(SPLIT)));
    day.does(new Intent.UndoStep(step));
    assertEquals(Set.of(Role.AP, Role.DB), roles(S1));
    assertEquals(Set.of(Role.IDLE), roles(S2));
    assertEquals(Optional.empty(), plan().appliedAt());
  }

  @Test
  void aServerNowhereInThePlanStaysAsItIsAndARemovedOneIsLeftOut() {
    day.does(new ArrangeRoles(Optional.empty(), Map.of(S3, Set.of(Role.WEB)), ""));
    day.does(new ArrangePlan(SPLIT, List.of(new RoleChange(S2, Set.of(Role.CACHE), Set.of()))));
    day.does(new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.IDLE)), ""));
    day.does(new ServerIntent.RemoveServer(S1));
    day.does(new ApplyPlan(SPLIT));
    assertEquals(Set.of(Role.CACHE), roles(S2));
    assertEquals(Set.of(Role.WEB), roles(S3));
  }

  @Test
  void refusals() {
    assertEquals(
        new Rejection.NameTaken(Thing.PLAN, "Split the DB"),
        day.refused(new DrawPlan(new PlanId("other"), "Split the DB", Map.of())));
    assertEquals(
        new Rejection.AlreadyThere(Thing.PLAN), day.refused(new DrawPlan(SPLIT, "x", Map.of())));
    assertEquals(
        new Rejection.Gone(Thing.SERVER),
        day.refused(
            new DrawPlan(
                new PlanId("other"), "x", Map.of(new Id.ServerId("s9"), Set.of(Role.AP)))));
    assertEquals(
        new Rejection.IdleExcludesOthers("s3"),
        day.refused(
            new DrawPlan(new PlanId("other"), "x", Map.of(S3, Set.of(Role.IDLE, Role.AP)))));
    assertEquals(
        new Rejection.NothingChanges(),
        day.refused(
            new ArrangePlan(SPLIT, List.of(new RoleChange(S1, Set.of(Role.AP), Set.of())))));
    day.does(new RenamePlan(SPLIT, "two tiers"));
    day.does(new DropPlan(SPLIT));
    assertEquals(new Rejection.Gone(Thing.PLAN), day.refused(new ApplyPlan(SPLIT)));
    assertTrue(day.day().plans().isEmpty());
  }
}
