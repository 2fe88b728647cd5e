package dev.pitwall.domain;

import static dev.pitwall.testing.TestDay.KEN;
import static dev.pitwall.testing.TestDay.S1;
import static dev.pitwall.testing.TestDay.S2;
import static dev.pitwall.testing.TestDay.S3;
import static dev.pitwall.testing.TestDay.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.decide.Rejection;
import dev.pitwall.domain.decide.Rejection.Thing;
import dev.pitwall.domain.id.Id;
import dev.pitwall.domain.id.Id.RoleId;
import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.intent.RoleIntent.ArrangeRoles;
import dev.pitwall.domain.intent.RoleIntent.ChangeRole;
import dev.pitwall.domain.intent.RoleIntent.ChangeRoles;
import dev.pitwall.domain.intent.RoleIntent.DefineRole;
import dev.pitwall.domain.intent.RoleIntent.RetireRole;
import dev.pitwall.domain.intent.RoundIntent.OpenRound;
import dev.pitwall.domain.intent.ServerIntent.AddServer;
import dev.pitwall.domain.intent.ServerIntent.ChangeServer;
import dev.pitwall.domain.intent.ServerIntent.PlaceInReboot;
import dev.pitwall.domain.intent.ServerIntent.RemoveServer;
import dev.pitwall.domain.model.Role;
import dev.pitwall.domain.model.RoleChange;
import dev.pitwall.domain.model.RoleMap;
import dev.pitwall.domain.model.Server;
import dev.pitwall.domain.model.ServerSheet;
import dev.pitwall.domain.model.Tint;
import dev.pitwall.testing.TestDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServersTest {
  private static final RoleId VARNISH = new RoleId("varnish");
  private final TestDay day = TestDay.begun();

  private static ChangeRoles adds(ServerId server, RoleId... roles) {
    return new ChangeRoles(
        Optional.empty(), List.of(new RoleChange(server, Set.of(roles), Set.of())));
  }

  private static ChangeRoles takes(ServerId server, RoleId... roles) {
    return new ChangeRoles(
        Optional.empty(), List.of(new RoleChange(server, Set.of(), Set.of(roles))));
  }

  private Set<RoleId> roles(ServerId server) {
    return day.day().servers().get(server).roles();
  }

  @Test
  void serversHaveDifferentNames() {
    assertEquals(
        new Rejection.NameTaken(Thing.SERVER, "S1"),
        day.refused(new AddServer(new ServerId("x"), ServerSheet.named("S1"))));
    assertEquals(
        new Rejection.AlreadyThere(Thing.SERVER),
        day.refused(new AddServer(S1, ServerSheet.named("other"))));
  }

  @Test
  void aSheetIsTidiedAndChanged() {
    var sheet = new ServerSheet(" s1 ", List.of("10.0.0.1", "  "), " isu1 ", false, "2 core", "");
    day.does(new ChangeServer(S1, sheet));
    assertEquals(
        new ServerSheet("s1", List.of("10.0.0.1"), "isu1", false, "2 core", ""),
        day.day().servers().get(S1).sheet());
    assertEquals(new Rejection.NothingChanges(), day.refused(new ChangeServer(S1, sheet)));
  }

  @Test
  void aServerWithRolesIsNotRemoved() {
    day.does(adds(S2, Role.CACHE, Role.AP));
    assertEquals(
        new Rejection.ServerStillPlays("s2", List.of("AP", "cache")),
        day.refused(new RemoveServer(S2)));
    day.does(takes(S2, Role.CACHE, Role.AP));
    day.does(new RemoveServer(S2));
    assertFalse(day.day().servers().containsKey(S2));
    assertEquals("s2", day.day().server(S2).orElseThrow().name());
    assertEquals(new Rejection.Gone(Thing.SERVER), day.refused(new RemoveServer(S2)));
  }

  @Test
  void aServerInAnOpenRoundIsNotRemoved() {
    day.does(new OpenRound(new Id.RoundId("r1"), Optional.empty()));
    assertEquals(new Rejection.ServerInOpenRound("s3"), day.refused(new RemoveServer(S3)));
  }

  @Test
  void theTeamAgreesOnTheOrderOfTheReboots() {
    assertEquals(List.of("s1", "s2", "s3"), rebootOrder(day));
    var step = day.does(new PlaceInReboot(S3, Optional.of(S1)));
    assertEquals(List.of("s3", "s1", "s2"), rebootOrder(day));
    day.does(new AddServer(new ServerId("s4"), ServerSheet.named("s4")));
    assertEquals(List.of("s3", "s1", "s2", "s4"), rebootOrder(day));
    day.does(new PlaceInReboot(S3, Optional.empty()));
    assertEquals(List.of("s1", "s2", "s4", "s3"), rebootOrder(day));
    assertEquals(
        new Rejection.NothingChanges(), day.refused(new PlaceInReboot(S3, Optional.empty())));
    assertEquals(
        new Rejection.Gone(Thing.SERVER),
        day.refused(new PlaceInReboot(new ServerId("none"), Optional.of(S1))));
    assertEquals(List.of(S1, S2, S3), List.copyOf(day.day().servers().keySet()).subList(0, 3));
    day.does(new ChangeServer(S2, ServerSheet.named("db")));
    day.does(adds(S2, Role.DB));
    assertEquals(List.of("s1", "db", "s4", "s3"), rebootOrder(day));
    day.does(new Intent.UndoStep(step));
    assertEquals(4, rebootOrder(day).size());
  }

  @Test
  void twoLaptopsThatMoveDifferentServersBothGetTheirWay() {
    var other = day.copy("laptop2").as(KEN);
    day.does(new PlaceInReboot(S3, Optional.of(S1)));
    other.does(new PlaceInReboot(S1, Optional.empty()));
    var here = List.copyOf(day.timeline().envelopes());
    day.hears(other.timeline().envelopes());
    other.hears(here);
    assertEquals(List.of("s3", "s2", "s1"), rebootOrder(day));
    assertEquals(rebootOrder(day), rebootOrder(other));
  }

  private static List<String> rebootOrder(TestDay day) {
    return Server.inRebootOrder(day.day()).stream().map(Server::name).toList();
  }

  @Test
  void workEndsIdlenessAndIdlenessEndsWork() {
    day.does(adds(S1, Role.IDLE));
    day.does(adds(S1, Role.AP));
    assertEquals(Set.of(Role.AP), roles(S1));
    day.does(adds(S1, Role.IDLE));
    assertEquals(Set.of(Role.IDLE), roles(S1));
    assertEquals(
        new Rejection.IdleExcludesOthers("s1"),
        day.refused(
            new ArrangeRoles(Optional.empty(), Map.of(S1, Set.of(Role.AP, Role.IDLE)), "")));
  }

  @Test
  void twoMembersGivingOneServerTwoRolesBothGetTheirWay() {
    var other = day.copy("laptop2").as(KEN);
    day.does(adds(S2, Role.CACHE));
    other.does(adds(S2, Role.MEMCACHED));
    day.hears(other.timeline().envelopes());
    other.hears(day.timeline().envelopes());
    assertEquals(Set.of(Role.CACHE, Role.MEMCACHED), roles(S2));
    assertEquals(day.day(), other.day());
  }

  @Test
  void aWholeMapIsOneStepAndOnlyWhatChangesIsToldOn() {
    day.does(adds(S1, Role.AP));
    var step =
        day.does(
            new ArrangeRoles(
                Optional.empty(), Map.of(S1, Set.of(Role.AP), S2, Set.of(Role.DB)), "split"));
    assertEquals(1, day.day().roleHistory().getLast().changes().size());
    assertEquals("split", day.day().roleHistory().getLast().typed());
    day.does(new Intent.UndoStep(step));
    assertEquals(Set.of(), roles(S2));
    assertEquals(Set.of(Role.AP), roles(S1));
  }

  @Test
  void theMapAtAPastMomentCanBeRead() {
    var ten = day.now();
    day.does(adds(S1, Role.AP, Role.DB));
    day.after(Duration.ofHours(2)).does(takes(S1, Role.DB));
    day.does(adds(S2, Role.DB));
    var history = day.day().roleHistory();
    assertEquals(Map.of(S1, Set.of(Role.AP, Role.DB)), RoleMap.at(history, ten.plusSeconds(60)));
    assertEquals(Map.of(S1, Set.of(Role.AP), S2, Set.of(Role.DB)), RoleMap.at(history, day.now()));
    assertEquals(Map.of(), RoleMap.at(history, ten.minusSeconds(1)));
    assertEquals(
        Set.of(Role.AP, Role.DB),
        day.timeline().dayAt(ten.plusSeconds(60)).servers().get(S1).roles());
  }

  @Test
  void aStepToldLateTakesItsPlaceInThePast() {
    day.after(Duration.ofHours(3)).does(adds(S1, Role.AP));
    Instant noon = START.plus(Duration.ofHours(1));
    day.does(
        new ChangeRoles(Optional.of(noon), List.of(new RoleChange(S2, Set.of(Role.DB), Set.of()))));
    assertEquals(Map.of(S2, Set.of(Role.DB)), RoleMap.at(day.day().roleHistory(), noon));
    assertEquals(Set.of(Role.DB), roles(S2));
    assertEquals(Set.of(Role.AP), roles(S1));
  }

  @Test
  void rolesOfTheTeamsOwn() {
    day.does(new DefineRole(VARNISH, "varnish", "VA", Tint.ORANGE, "fth-box"));
    assertEquals(
        new Rejection.NameTaken(Thing.ROLE, "Varnish"),
        day.refused(new DefineRole(new RoleId("v2"), "Varnish", "VB", Tint.SKY, "fth-box")));
    assertEquals(
        new Rejection.MarkNotTwoLetters("V"),
        day.refused(new DefineRole(new RoleId("v2"), "v2", "V", Tint.SKY, "fth-box")));
    day.does(new ChangeRole(VARNISH, "Varnish 4", "V4", Tint.SKY, "fth-box"));
    day.does(adds(S2, VARNISH));
    assertEquals(
        new Rejection.RoleStillPlayed("Varnish 4", List.of("s2")),
        day.refused(new RetireRole(VARNISH)));
    day.does(takes(S2, VARNISH));
    day.does(new RetireRole(VARNISH));
    assertFalse(day.day().roles().containsKey(VARNISH));
    assertEquals("V4", day.day().role(VARNISH).orElseThrow().mark());
  }

  @Test
  void builtInRolesStay() {
    assertEquals(new Rejection.BuiltInRole("DB"), day.refused(new RetireRole(Role.DB)));
    assertEquals(
        new Rejection.BuiltInRole("DB"),
        day.refused(new ChangeRole(Role.DB, "database", "DB", Tint.GREEN, "x")));
    assertTrue(Role.BUILT_IN.stream().allMatch(Role::builtIn));
  }

  @Test
  void whatIsNotThereCannotPlay() {
    assertEquals(
        new Rejection.Gone(Thing.SERVER), day.refused(adds(new ServerId("nowhere"), Role.AP)));
    assertEquals(new Rejection.Gone(Thing.ROLE), day.refused(adds(S1, VARNISH)));
    assertEquals(
        new Rejection.InTheFuture(START.plusSeconds(600)),
        day.refused(
            new ArrangeRoles(
                Optional.of(START.plusSeconds(600)), Map.of(S1, Set.of(Role.AP)), "")));
  }

  @Test
  void aRoleThatWasRetiredElsewhereDoesNotHoldItsServer() {
    day.does(new DefineRole(VARNISH, "varnish", "VA", Tint.ORANGE, "fth-box"));
    var other = day.copy("laptop2");
    day.does(adds(S2, VARNISH));
    other.does(new RetireRole(VARNISH));
    day.hears(other.timeline().envelopes());
    day.does(adds(S2, Role.AP));
    assertEquals(Set.of(VARNISH, Role.AP), roles(S2));
    assertEquals(new Rejection.Gone(Thing.ROLE), day.refused(adds(S1, VARNISH)));
  }
}
