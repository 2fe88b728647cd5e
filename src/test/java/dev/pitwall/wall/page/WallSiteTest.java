package dev.pitwall.wall.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.net.Listening;
import dev.pitwall.team.postgres.PostgresWall;
import dev.pitwall.team.postgres.WallTeam;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.WallTeams;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a wall as a browser gets it, over a real port. */
class WallSiteTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(SampleDay.NOW);
  private WallSite site;
  private URI address;

  /** Status, head and body. */
  private record Answer(int status, String head, String body) {}

  @BeforeEach
  void serve() {
    site = new WallSite(new Texts(Language.EN, ZoneOffset.UTC), now::get, new SecureRandom());
    var open = assertInstanceOf(Listening.Open.class, site.listen(0));
    address = URI.create(site.address(open));
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** By a socket: the client of the JDK chooses the host itself. */
  private Answer ask(String method, String path, String host) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              (method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      var whole = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = whole.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(whole.split(" ", 3)[1]),
          whole.substring(0, end),
          whole.substring(end + 4));
    }
  }

  private Answer get(String name) throws IOException {
    return ask("GET", address.getPath() + name, "localhost:" + address.getPort());
  }

  private JsonNode teams(long after) throws IOException {
    return JsonMapper.shared()
        .readTree(get("teams?after=" + after + "&width=1900&height=900&wall=1080").body());
  }

  private static List<String> cardsIn(JsonNode answer) {
    var ids = new ArrayList<String>();
    for (var card : answer.get("cards")) {
      if (card.has("html")) {
        ids.add(card.get("id").asString());
      }
    }
    return ids;
  }

  @Test
  void thePageBringsAllItNeedsAndRunsNothingElse() throws IOException {
    var page = get("");
    assertEquals(200, page.status());
    assertTrue(page.head().contains("text/html"), page.head());
    assertTrue(page.head().contains("Content-Security-Policy: default-src 'none'"), page.head());
    assertTrue(page.head().contains("Referrer-Policy: no-referrer"), page.head());
    assertTrue(page.body().contains("<title>Pitwall: all teams</title>"), page.body());
    assertFalse(page.body().matches("(?s).*\\{[a-z][a-zA-Z.]+\\}.*"), "every text is in place");
    assertTrue(get("page.js").head().contains("text/javascript"));
    assertTrue(get("page.css").head().contains("text/css"));
  }

  @Test
  void onlyWhatIsNewIsSentAgain() throws IOException {
    site.show(WallTeams.of(5, 10));
    var first = teams(0);
    assertEquals(5, cardsIn(first).size());
    assertEquals("社内ISUCON 2026", first.get("title").asString());
    assertEquals("18:40 left", first.get("clock").asString());
    assertEquals("live", first.get("live").asString());
    long change = first.get("change").asLong();
    assertEquals(List.of(), cardsIn(teams(change)));
    var teams = new ArrayList<>(WallTeams.of(5, 10).teams());
    site.show(picture(teams));
    assertEquals(5, cardsIn(teams(change)).size(), "days that were read anew");
    change = teams(0).get("change").asLong();
    var sakura = teams.getFirst();
    teams.set(
        0,
        new WallTeam(sakura.id(), sakura.account(), sakura.title(), WallTeams.team(0, 9).day(), 0));
    site.show(picture(teams));
    assertEquals(List.of(sakura.id()), cardsIn(teams(change)));
    site.show(picture(teams.subList(1, 5)));
    assertEquals(4, teams(change).get("cards").size(), "a team that is gone");
  }

  private static PostgresWall.Picture picture(List<WallTeam> teams) {
    return new PostgresWall.Picture(Optional.empty(), Optional.of(SampleDay.NOW), teams);
  }

  @Test
  void eachCardHoldsWhatCountsAndTheRunThatIsOnTicks() throws IOException {
    site.show(WallTeams.of(3, 10));
    var running =
        teams(0)
            .get("cards")
            .valueStream()
            .filter(one -> one.get("id").asString().endsWith("1"))
            .findFirst();
    assertEquals("running 0:42", running.orElseThrow().get("running").asString());
    var html = teams(0).get("cards").get(0).get("html").asString();
    assertTrue(html.contains("<b class=\"name\">sakura</b>"), html);
    assertTrue(html.contains("counts now (1"), html);
    assertTrue(html.contains("<path class=\"passes\""), html);
    now.set(SampleDay.NOW.plusSeconds(3));
    var later =
        teams(0)
            .get("cards")
            .valueStream()
            .filter(one -> one.get("id").asString().endsWith("1"))
            .findFirst();
    assertEquals("running 0:45", later.orElseThrow().get("running").asString());
  }

  @Test
  void whileTheDatabaseIsAwayTheLastStateStaysAndItsTimeIsSaid() throws IOException {
    var teams = WallTeams.of(3, 5);
    site.show(teams);
    site.show(WallTeams.cutOff(teams));
    var away = teams(0);
    assertEquals(3, away.get("cards").size());
    assertEquals("not connected", away.get("live").asString());
    assertTrue(away.get("stale").asString().contains("17:40:02"), away.toString());
    site.show(teams);
    now.set(SampleDay.NOW.plusSeconds(8));
    assertEquals("no answer", teams(0).get("live").asString());
  }

  @Test
  void aNameIsNeverMarkup() throws IOException {
    var day = WallTeams.team(0, 2).day();
    site.show(picture(List.of(new WallTeam("1", "<img src=x onerror=alert(1)>", "", day, 2))));
    var html = teams(0).get("cards").get(0).get("html").asString();
    assertFalse(html.contains("<img"), html);
    assertTrue(html.contains("&lt;img src=x"), html);
    assertTrue(html.contains("rows left out: 2"), html);
  }

  /** A page of a stranger, whose name leads to this laptop, asks with its own name. */
  @Test
  void onlyWhoKnowsTheAddressAndNamesTheLaptopReads() throws IOException {
    site.show(WallTeams.of(1, 1));
    var own = "localhost:" + address.getPort();
    assertEquals(404, ask("GET", "/", own).status());
    assertEquals(404, ask("GET", "/teams", own).status());
    assertEquals(404, ask("GET", address.getPath() + "teams", "evil.example:80").status());
    assertEquals(405, ask("POST", address.getPath() + "teams", own).status());
    assertEquals(405, ask("DELETE", address.getPath(), own).status());
    assertEquals(200, ask("GET", address.getPath(), "127.0.0.1").status());
    try (var other =
        new WallSite(new Texts(Language.JA, ZoneOffset.UTC), now::get, new SecureRandom())) {
      var open = assertInstanceOf(Listening.Open.class, other.listen(0));
      assertNotEquals(address.getPath(), URI.create(other.address(open)).getPath());
    }
  }

  @Test
  void whateverIsAskedIsAnswered() throws IOException {
    site.show(WallTeams.of(2, 1));
    for (var query :
        List.of(
            "",
            "?after=-1",
            "?after=x&width=%",
            "?width=999999999999999999",
            "?after=" + "9".repeat(18))) {
      assertEquals(200, get("teams" + query).status(), query);
    }
  }

  @Test
  void anEmptyDatabaseIsExplained() throws IOException {
    site.show(picture(List.of()));
    assertTrue(teams(0).get("empty").asBoolean());
    assertEquals("08:41:20", teams(0).get("clock").asString());
  }
}
