package dev.pitwall.team.day;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.blobs.Blobs;
import dev.pitwall.core.OpenDay;
import dev.pitwall.core.Outcome;
import dev.pitwall.domain.id.Id.NoteId;
import dev.pitwall.domain.id.Id.SnippetId;
import dev.pitwall.domain.intent.ContestIntent.CreateContest;
import dev.pitwall.domain.intent.NoteIntent.AddNote;
import dev.pitwall.domain.intent.SnippetIntent.AddSnippet;
import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.domain.model.SnippetContent;
import dev.pitwall.domain.model.SnippetSheet;
import dev.pitwall.domain.model.SnippetSource;
import dev.pitwall.domain.rules.NamedBlobs;
import dev.pitwall.problem.Problem.Kind;
import dev.pitwall.team.postgres.PostgresAddress;
import dev.pitwall.team.postgres.PostgresState;
import dev.pitwall.team.postgres.TestServer;
import dev.pitwall.testing.Await;
import dev.pitwall.testing.DeskLaptop;
import dev.pitwall.testing.TestDay;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops that have no network between them, and a real database. */
class DayDatabaseTest {
  private static final CreateContest CONTEST =
      new CreateContest(
          "Final", TestDay.TOKYO, TestDay.START, TestDay.END, FinalScoreRule.LAST_RUN);

  private static TestServer server;

  @TempDir Path mei;
  @TempDir Path ken;
  private DeskLaptop first;
  private DeskLaptop second;

  @BeforeAll
  static void start() {
    server = TestServer.shared();
  }

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

  private static void note(OpenDay day, String text) {
    assertInstanceOf(
        Outcome.Done.class,
        day.replica().submit(new AddNote(new NoteId(text), Optional.empty(), text)).join());
  }

  private static boolean has(OpenDay day, String text) {
    return day.replica().snapshot().day().notes().containsKey(new NoteId(text));
  }

  private static void use(Team team, PostgresAddress address, boolean handOn) throws Exception {
    assertTrue(team.database().check(address).get(30, TimeUnit.SECONDS).isUsable());
    assertEquals(Optional.empty(), team.database().use(address, handOn).get(30, TimeUnit.SECONDS));
  }

  private static void untilComplete(Team team) {
    Await.until(
        "all is in the database",
        () -> team.now().summary() instanceof TeamSummary.Complete(_, var there) && there);
  }

  private Teams.Joined join(String line) throws Exception {
    return second
        .teams
        .join(second.days, new Teams.JoinRequest(line, "Ken", Optional.empty()), _ -> {})
        .get(60, TimeUnit.SECONDS);
  }

  @Test
  void whoHasTheAddressJoinsByTheDatabaseAloneAndGetsLongTextsToo() throws Exception {
    var address = server.database();
    assertEquals(
        Kind.POSTGRES_NO_DAY,
        assertInstanceOf(Teams.Joined.Failed.class, join(address.uri())).problem().kind());
    var folder = "";
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      folder = ours.folder();
      var team = first.teams.link(ours);
      use(team, address, false);
      var kept = ours.blobs().keep(new ByteArrayInputStream(longText()));
      assertInstanceOf(Outcome.Done.class, ours.replica().submit(snippet(kept)).join());
      note(ours, "before");
      untilComplete(team);
      Await.until("the text is there", () -> isWhole(address));
    }
    // Mei's laptop is off.
    try (var theirs = assertInstanceOf(Teams.Joined.Day.class, join(address.uri())).day()) {
      assertTrue(has(theirs, "before"));
      var named = NamedBlobs.of(theirs.replica().snapshot().day());
      Await.until("the text", () -> named.stream().allMatch(theirs.blobs()::has));
      try (var reader = theirs.blobs().open(named.iterator().next())) {
        assertArrayEquals(longText(), reader.stream().readAllBytes());
      }
      note(theirs, "from-Ken");
      untilComplete(second.teams.link(theirs));
    }
    try (var again = DeskLaptop.day(first.days.open(folder))) {
      first.teams.link(again);
      Await.until("Ken's note", () -> has(again, "from-Ken"));
    }
  }

  /** More than two pieces, and not a whole number of them. */
  private static byte[] longText() {
    var bytes = new byte[250_001];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static AddSnippet snippet(Blobs.Kept kept) {
    return new AddSnippet(
        new SnippetId("s"),
        Optional.empty(),
        SnippetSource.UNKNOWN,
        new SnippetContent(
            SnippetContent.Kind.TEXT, kept.bytes(), "a slow", Optional.of(kept.hash())),
        SnippetSheet.titled("slow log"));
  }

  private static boolean isWhole(PostgresAddress address) {
    try {
      return server.count(address.database(), "SELECT count(*) FROM pitwall.blobs WHERE complete")
          == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  @Test
  void theSecretIsInItsFileAloneAndGoneWhenItIsNotUsedAnyMore() throws Exception {
    var address = server.database();
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var team = first.teams.link(ours);
      use(team, address, true);
      untilComplete(team);
      assertEquals(address.shown(), team.now().database().address().orElseThrow());
      assertTrue(team.now().database().handedOn());
      assertFalse(team.now().toString().contains(address.password()));
      var secret = files(mei).stream().filter(DayDatabaseTest::isSecret).toList();
      assertEquals(1, secret.size());
      assertEquals(
          PosixFilePermissions.fromString("rw-------"),
          Files.getPosixFilePermissions(secret.getFirst()));
      var uri = address.uri().substring(0, address.uri().indexOf('@'));
      for (var file : files(mei)) {
        if (!file.equals(secret.getFirst())) {
          var text = Files.readString(file, StandardCharsets.ISO_8859_1);
          assertFalse(text.contains(uri), file::toString);
        }
      }
      team.database().handOn(false).get(30, TimeUnit.SECONDS);
      assertFalse(team.now().database().handedOn());
      team.database().stop().get(30, TimeUnit.SECONDS);
      assertInstanceOf(PostgresState.Off.class, team.now().database().state());
      assertEquals(List.of(), files(mei).stream().filter(DayDatabaseTest::isSecret).toList());
    }
  }

  private static boolean isSecret(Path file) {
    return file.toString().endsWith(".postgres");
  }

  private static List<Path> files(Path folder) throws Exception {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void anInvitationCarriesTheDatabaseWhereThatWasSaid() throws Exception {
    var address = server.database();
    try (var ours = DeskLaptop.day(first.days.create(CONTEST, "Mei"))) {
      var team = first.teams.link(ours);
      use(team, address, true);
      assertEquals(Optional.empty(), team.invite().get(30, TimeUnit.SECONDS));
      var line = team.now().invite().orElseThrow().line();
      assertFalse(line.contains(address.password()));
      try (var theirs = assertInstanceOf(Teams.Joined.Day.class, join(line)).day()) {
        var other = second.teams.link(theirs);
        untilComplete(other);
        assertEquals(address.shown(), other.now().database().address().orElseThrow());
        // It was for Ken, and not for those whom Ken invites.
        assertFalse(other.now().database().handedOn());
        Await.until(
            "both laptops and the database",
            () -> team.now().summary().equals(new TeamSummary.Complete(2, true)));
      }
    }
  }
}
