package dev.pitwall.team.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.OpenDay;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.log.LogFailure;
import dev.pitwall.net.lan.LocalAddresses;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.team.session.Standing;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.DeskLaptop;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is expelled while somebody else is away, over real sockets. */
class ExpulsionTest {
  @TempDir Path root;
  private final List<Desk> desks = new ArrayList<>();

  /** A laptop with the day open, unless it is away. */
  private final class Desk {
    final String name;
    final DeskLaptop laptop;
    OpenDay day;
    Team team;
    Origin origin;

    Desk(String name) throws LogFailure {
      this.name = name;
      laptop = new DeskLaptop(root.resolve(name), name + "-pc");
      desks.add(this);
    }

    void opens(OpenDay opened) {
      day = opened;
      team = laptop.teams.link(opened);
      origin = opened.replica().events().origin();
    }

    void goesAway() {
      day.close();
      day = null;
    }

    void comesBack() throws Exception {
      var folder = laptop.days.known().getFirst().folder();
      opens(DeskLaptop.day(laptop.days.open(folder)));
    }

    Desk joins(Desk other, String name) throws Exception {
      opens(assertInstanceOf(Teams.Joined.Day.class, tries(other, name)).day());
      return this;
    }

    private Teams.Joined tries(Desk other, String name) throws Exception {
      assertEquals(Optional.empty(), other.team.invite().get(30, TimeUnit.SECONDS));
      var line = other.team.now().invite().orElseThrow().line();
      return laptop
          .teams
          .join(laptop.days, new Teams.JoinRequest(line, name, Optional.empty()), _ -> {})
          .get(60, TimeUnit.SECONDS);
    }

    /** A change of the key ends the invitations before it: then once more, as people would. */
    void joinsWhileKeysChange(Desk other, String name) throws Exception {
      var joined = tries(other, name);
      while (joined instanceof Teams.Joined.Failed(var problem)) {
        assertTrue(
            Set.of(Kind.INVITATION_ENDED, Kind.TEAMMATE_OTHER_KEY, Kind.TEAMMATE_BROKE_OFF)
                .contains(problem.kind()),
            problem::toString);
        joined = tries(other, name);
      }
      opens(((Teams.Joined.Day) joined).day());
    }

    boolean isConnectedWith(Desk other) {
      return team.now()
          .state()
          .teammate(other.origin)
          .filter(one -> one.standing() instanceof Standing.Connected)
          .isPresent();
    }

    /** As after a night, in which all addresses have changed. */
    void forgetsWhereOthersWere() {
      var settings = laptop.days.settings();
      var id = settings.get("team.day." + laptop.days.known().getFirst().folder()).orElseThrow();
      assertTrue(settings.get("team.addresses." + id).isPresent());
      settings.put("team.addresses." + id, "");
    }

    void expels(Desk other) throws Exception {
      assertEquals(Optional.empty(), team.expel(other.origin).get(30, TimeUnit.SECONDS));
    }

    /** How many laptops' keys it has kept. */
    long introductions() {
      try (var files = Files.list(root.resolve(name).resolve("own").resolve("teams"))) {
        long most = 0;
        for (var file : files.filter(one -> one.toString().endsWith(".trust")).toList()) {
          most = Math.max(most, Files.readString(file).lines().count());
        }
        return most;
      } catch (IOException e) {
        // A file that is being replaced is there a moment later.
        return 0;
      }
    }

    boolean isOut() {
      return day.replica().snapshot().problems().stream()
          .anyMatch(problem -> problem.kind() == Kind.TEAM_EXPELLED);
    }

    void notes(String text) {
      day.replica().submit(new AddNote(new NoteId(text), Optional.empty(), text)).join();
    }

    boolean has(String text) {
      return day.replica().snapshot().day().notes().containsKey(new NoteId(text));
    }
  }

  @AfterEach
  void close() {
    for (var desk : desks) {
      if (desk.day != null) {
        desk.day.close();
      }
      desk.laptop.close();
    }
  }

  private Desk founder() throws Exception {
    var mei = new Desk("mei");
    var contest =
        new CreateContest(
            "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    mei.opens(DeskLaptop.day(mei.laptop.days.create(contest, "Mei")));
    return mei;
  }

  private static void untilConnected(Desk... desks) {
    for (var one : desks) {
      for (var other : desks) {
        Await.until("all are connected", () -> one == other || one.isConnectedWith(other));
      }
      // Only a laptop that knows the others' keys can check who expelled it.
      Await.until("all are introduced", () -> one.introductions() >= desks.length);
    }
  }

  @Test
  void whoWasAwayFollowsByItselfAndTheOneWhoWasExpelledIsToldWhenItComes() throws Exception {
    var mei = founder();
    var ken = new Desk("ken").joins(mei, "Ken");
    var aoi = new Desk("aoi").joins(mei, "Aoi");
    untilConnected(mei, ken, aoi);
    ken.goesAway();
    aoi.goesAway();
    Await.until("both are away", () -> mei.team.now().summary() instanceof TeamSummary.CutOff);
    mei.expels(ken);
    mei.notes("secret");
    aoi.comesBack();
    Await.until("Aoi follows", () -> aoi.has("secret"));
    ken.comesBack();
    Await.until("Ken is notified", ken::isOut);
    assertInstanceOf(Team.Reach.Closed.class, ken.team.now().reach());
    assertFalse(ken.has("secret"));
    aoi.notes("after");
    Await.until("the two go on", () -> mei.has("after"));
    assertFalse(aoi.isOut());
    assertTrue(
        aoi.day.replica().snapshot().problems().isEmpty(),
        () -> aoi.day.replica().snapshot().problems().toString());
  }

  @Test
  void aLaptopThatWasNotMetSinceTheOpeningIsNamedAndCanBeExpelled() throws Exception {
    var mei = founder();
    var ken = new Desk("ken").joins(mei, "Ken");
    untilConnected(mei, ken);
    mei.goesAway();
    ken.goesAway();
    mei.comesBack();
    Await.until(
        "it is named",
        () ->
            mei.team.now().notMet().stream().map(one -> one.laptop()).toList().contains("ken-pc"));
    assertEquals(List.of(), mei.team.now().state().teammates());
    assertEquals(Optional.empty(), mei.team.invite().get(30, TimeUnit.SECONDS));
    var before = mei.team.now().invite().orElseThrow().invitation();
    mei.expels(ken);
    Await.until(
        "an invitation with the new key takes the place of the one that was shown",
        () ->
            mei.team.now().invite().stream()
                .anyMatch(now -> !now.invitation().fingerprint().equals(before.fingerprint())));
    Await.until("nobody is left", () -> mei.team.now().notMet().isEmpty());
    ken.comesBack();
    Await.until("Ken is notified", ken::isOut);
  }

  @Test
  void whoMissedTheNewKeyIsFoundByTheBeaconAlone() throws Exception {
    Assumptions.assumeFalse(LocalAddresses.now().interfaces().isEmpty(), "No network here");
    var mei = founder();
    var ken = new Desk("ken").joins(mei, "Ken");
    var aoi = new Desk("aoi").joins(mei, "Aoi");
    untilConnected(mei, ken, aoi);
    aoi.goesAway();
    mei.expels(ken);
    mei.notes("secret");
    mei.goesAway();
    mei.forgetsWhereOthersWere();
    aoi.forgetsWhereOthersWere();
    mei.comesBack();
    aoi.comesBack();
    Await.until("Aoi follows", () -> aoi.has("secret"));
  }

  @Test
  void twoWhoExpelEachOtherAreToldAndTheThirdGoesOnWithWhomItInvites() throws Exception {
    var mei = founder();
    var ken = new Desk("ken").joins(mei, "Ken");
    var aoi = new Desk("aoi").joins(mei, "Aoi");
    untilConnected(mei, ken, aoi);
    var first = mei.team.expel(ken.origin);
    var second = ken.team.expel(mei.origin);
    assertEquals(Optional.empty(), first.get(30, TimeUnit.SECONDS));
    assertEquals(Optional.empty(), second.get(30, TimeUnit.SECONDS));
    // Whoever hears of it first goes, and its own decision may not have left the laptop by then.
    Await.until("one is out", () -> mei.isOut() || ken.isOut());
    Await.until(
        "who is not out is connected with the third, or is out as well",
        () -> List.of(mei, ken).stream().allMatch(one -> one.isOut() || one.isConnectedWith(aoi)));
    assertFalse(aoi.isOut());
    var out = mei.isOut() ? mei : ken;
    out.goesAway();
    out.joinsWhileKeysChange(aoi, "Again");
    aoi.notes("hello");
    Await.until("invited again it has the day", () -> out.has("hello"));
    assertFalse(out.isOut());
  }
}
