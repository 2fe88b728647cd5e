package dev.pitwall.team.day;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.core.Replica;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.net.HostPort;
import dev.pitwall.net.lan.Beacon.InvitingTeam;
import dev.pitwall.net.lan.LocalAddresses;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.testing.DeskLaptop;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops and a real network between them: invited, joined, linked, cut off, met again. */
class TwoLaptopsTest {
  private static final CreateContest CONTEST =
      new CreateContest(
          "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);

  @TempDir Path mei;
  @TempDir Path ken;
  private DeskLaptop first;
  private DeskLaptop second;

  @BeforeEach
  void open() throws Exception {
    first = new DeskLaptop(mei, "mei-pc");
    second = new DeskLaptop(ken, "ken-pc");
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  private static void waitFor(String what, BooleanSupplier done) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "Waited too long for " + what);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static Team.Invite invitation(Team team) throws Exception {
    assertEquals(List.of(), team.invite().get(30, TimeUnit.SECONDS).stream().toList());
    return team.now().invite().orElseThrow();
  }

  private Teams.Joined join(String line) throws Exception {
    return join(line, Optional.empty());
  }

  private Teams.Joined join(String line, Optional<HostPort> through) throws Exception {
    return second
        .teams
        .join(second.days, new Teams.JoinRequest(line, "Ken", through), _ -> {})
        .get(60, TimeUnit.SECONDS);
  }

  private OpenDay joined(String line) throws Exception {
    return assertInstanceOf(Teams.Joined.Day.class, join(line)).day();
  }

  private static void note(Replica replica, String text) {
    assertInstanceOf(
        Outcome.Done.class,
        replica.submit(new AddNote(new NoteId(text), Optional.empty(), text)).join());
  }

  private static boolean has(Replica replica, String text) {
    return replica.snapshot().day().notes().containsKey(new NoteId(text));
  }

  @Test
  void whoJoinsHasTheWholeDayAndBothSeeWhatTheOtherDoes() throws Exception {
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var team = first.teams.link(ours);
      note(ours.replica(), "before");
      var line = "葵です、これで入って: " + invitation(team).line() + "。";
      try (var theirs = joined(line)) {
        var other = second.teams.link(theirs);
        assertTrue(has(theirs.replica(), "before"));
        var me = theirs.replica().snapshot().me().orElseThrow();
        assertEquals("Ken", theirs.replica().snapshot().day().member(me).orElseThrow().name());
        note(ours.replica(), "from-Mei");
        note(theirs.replica(), "from-Ken");
        waitFor("Mei's note", () -> has(theirs.replica(), "from-Mei"));
        waitFor("Ken's note", () -> has(ours.replica(), "from-Ken"));
        waitFor(
            "both to know",
            () ->
                team.now().summary().equals(new TeamSummary.Complete(2))
                    && other.now().summary().equals(new TeamSummary.Complete(2)));
        assertEquals("ken-pc", team.now().state().teammates().getFirst().laptop());
      }
      waitFor("Ken gone", () -> team.now().summary() instanceof TeamSummary.CutOff);
      assertEquals(List.of(), team.now().notMet());
      note(ours.replica(), "alone");
      assertEquals(1, team.now().onlyHere());
      var folder = second.days.known().getFirst().folder();
      try (var again = DeskLaptop.day(second.days.open(folder))) {
        second.teams.link(again);
        waitFor("what was missed", () -> has(again.replica(), "alone"));
      }
    }
  }

  /** The one who made the day lost the team's key and is invited by the other. */
  @Test
  void whoHoldsTheDayAlreadyGetsNoSecondCopy() throws Exception {
    var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"));
    note(ours.replica(), "mine");
    try (var theirs = joined(invitation(first.teams.link(ours)).line())) {
      ours.close();
      var line = invitation(second.teams.link(theirs)).line();
      var again =
          first
              .teams
              .join(first.days, new Teams.JoinRequest(line, "Mei", Optional.empty()), _ -> {})
              .get(60, TimeUnit.SECONDS);
      try (var day = assertInstanceOf(Teams.Joined.Day.class, again).day()) {
        assertEquals(1, first.days.known().size());
        assertEquals(ours.folder(), day.folder());
        assertTrue(has(day.replica(), "mine"));
      }
    }
  }

  @Test
  void anotherDayOfTheSameNameIsLeftAlone() throws Exception {
    try (var own = DeskLaptop.day(second.days.create(CONTEST, "Ken"));
        var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      second.teams.link(own);
      note(own.replica(), "only-Kens");
      try (var theirs = joined(invitation(first.teams.link(ours)).line())) {
        assertEquals(2, second.days.known().size());
        assertFalse(has(theirs.replica(), "only-Kens"));
        assertTrue(has(own.replica(), "only-Kens"));
      }
    }
  }

  /** Pasted while another day of the same team is open: each has its own key and its own copy. */
  @Test
  void anInvitationToAnotherDayAddsThatDayAndLeavesTheOneThatIsOpen() throws Exception {
    var rehearsal =
        new CreateContest(
            "Rehearsal", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);
    String line;
    try (var earlier = DeskLaptop.day(first.days.create(rehearsal, "Mei"))) {
      note(earlier.replica(), "rehearsed");
      line = invitation(first.teams.link(earlier)).line();
      joined(line).close();
    }
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var next = invitation(first.teams.link(ours)).line();
      try (var theirs = joined(next)) {
        assertEquals(2, second.days.known().size());
        assertEquals("Final", theirs.replica().snapshot().day().contest().orElseThrow().name());
        assertFalse(has(theirs.replica(), "rehearsed"));
        // That of the other day, whose laptop shows another key by now.
        var old = assertInstanceOf(Teams.Joined.Failed.class, join(line));
        assertTrue(
            Set.of(Kind.TEAMMATE_OTHER_KEY, Kind.TEAMMATE_NOT_REACHED)
                .contains(old.problem().kind()),
            old.problem()::toString);
        note(ours.replica(), "on");
        waitFor("the open day goes on", () -> has(theirs.replica(), "on"));
      }
    }
  }

  @Test
  void anInvitationIsForOneLaptopAndCanBeEnded() throws Exception {
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var team = first.teams.link(ours);
      var ended = invitation(team).line();
      team.endInvitation();
      waitFor("the end", () -> team.now().invite().isEmpty());
      var refused = assertInstanceOf(Teams.Joined.Failed.class, join(ended));
      assertTrue(
          List.of(Kind.INVITATION_ENDED, Kind.INVITATION_EXPIRED)
              .contains(refused.problem().kind()),
          refused.toString());
      var used = invitation(team).line();
      joined(used).close();
      assertEquals(
          Kind.INVITATION_USED,
          assertInstanceOf(Teams.Joined.Failed.class, join(used)).problem().kind());
    }
  }

  @Test
  void whoIsRemovedIsToldSoKeepsItsCopyAndGetsNothingNew() throws Exception {
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var team = first.teams.link(ours);
      try (var theirs = joined(invitation(team).line())) {
        second.teams.link(theirs);
        waitFor("Ken", () -> team.now().summary().equals(new TeamSummary.Complete(2)));
        var kens = team.now().state().teammates().getFirst().origin();
        assertEquals(Optional.empty(), team.expel(kens).get(30, TimeUnit.SECONDS));
        waitFor(
            "the word",
            () ->
                theirs.replica().snapshot().problems().stream()
                    .anyMatch(
                        problem ->
                            problem.kind() == Kind.TEAM_EXPELLED
                                && problem.facts().equals(List.of("Mei"))));
        waitFor("Ken gone", () -> team.now().summary() instanceof TeamSummary.CutOff);
        note(ours.replica(), "secret");
        assertEquals("Final", theirs.replica().snapshot().day().contest().orElseThrow().name());
        assertFalse(has(theirs.replica(), "secret"));
      }
      var folder = second.days.known().getFirst().folder();
      try (var again = DeskLaptop.day(second.days.open(folder))) {
        assertInstanceOf(Team.Reach.Closed.class, second.teams.link(again).now().reach());
      }
    }
  }

  @Test
  void whoIsAboutToJoinHearsWhoInvitesOnTheLocalNetwork() throws Exception {
    Assumptions.assumeFalse(LocalAddresses.now().interfaces().isEmpty(), "No network here");
    var heard = new AtomicReference<List<InvitingTeam>>(List.of());
    var ended = second.teams.lookAround(heard::set);
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var team = first.teams.link(ours);
      invitation(team);
      waitFor(
          "the team's name",
          () -> heard.get().stream().anyMatch(one -> one.name().equals("Final")));
      team.endInvitation();
      waitFor(
          "nobody invites",
          () -> heard.get().stream().noneMatch(one -> one.name().equals("Final")));
    } finally {
      ended.run();
    }
  }

  @Test
  void aLongTextFollowsTheEventThatNamesIt() throws Exception {
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var team = first.teams.link(ours);
      var text = "a slow query\n".repeat(100_000);
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      var kept = ours.blobs().keep(new ByteArrayInputStream(bytes));
      ours.replica()
          .submit(
              new AddSnippet(
                  new SnippetId("s"),
                  Optional.empty(),
                  SnippetSource.UNKNOWN,
                  new SnippetContent(
                      SnippetContent.Kind.TEXT, kept.bytes(), "a slow", Optional.of(kept.hash())),
                  SnippetSheet.titled("slow log")))
          .join();
      try (var theirs = joined(invitation(team).line())) {
        var other = second.teams.link(theirs);
        waitFor("the text", () -> theirs.blobs().has(kept.hash()));
        waitFor("its end", () -> other.now().blobs().arrived() == 1);
        try (var reader = theirs.blobs().open(kept.hash())) {
          assertArrayEquals(bytes, reader.stream().readAllBytes());
        }
      }
    }
  }

  @Test
  void anAddressThatIsTypedTakesThePlaceOfTheInvitations() throws Exception {
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var team = first.teams.link(ours);
      var open = invitation(team);
      int port = open.invitation().addresses().getFirst().port();
      var wrong = Optional.of(new HostPort("127.0.0.1", 9));
      assertEquals(
          Kind.TEAMMATE_NOT_REACHED,
          assertInstanceOf(Teams.Joined.Failed.class, join(open.line(), wrong)).problem().kind());
      var tunnel = Optional.of(new HostPort("127.0.0.1", port));
      var day = assertInstanceOf(Teams.Joined.Day.class, join(open.line(), tunnel)).day();
      assertEquals("Final", day.replica().snapshot().day().contest().orElseThrow().name());
      day.close();
    }
  }

  @Test
  void whatIsNoInvitationIsSaidInASentenceAndChangesNothing() throws Exception {
    var kinds = new ArrayList<Kind>();
    for (var text : List.of("hello", "pitwall:AAAA", "")) {
      kinds.add(assertInstanceOf(Teams.Joined.Failed.class, join(text)).problem().kind());
    }
    assertEquals(Kind.INVITATION_NONE, kinds.getFirst());
    assertEquals(List.of(), second.days.known());
  }
}
