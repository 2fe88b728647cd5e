package dev.pitwall.inbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.intent.MemberIntent;
import dev.pitwall.domain.intent.TaskIntent;
import dev.pitwall.domain.model.ChangeNote;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.Run;
import dev.pitwall.domain.model.Score;
import dev.pitwall.domain.model.Snippet;
import dev.pitwall.domain.model.SnippetContent.Kind;
import dev.pitwall.domain.model.Task;
import dev.pitwall.domain.model.TaskColumn;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.RebootForecast;
import dev.pitwall.domain.rules.RebootProof;
import dev.pitwall.testing.ServerAnswers;
import dev.pitwall.testing.TestDay;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the routes record, and what they answer. */
class InboxTest {
  private static final String PASSED =
      "{\"pass\":true,\"score\":11023,\"success\":10000,\"fail\":0,\"messages\":[]}\n";

  @TempDir Path folder;
  private OpenInboxDay day;

  @BeforeEach
  void open() {
    day = new OpenInboxDay(folder);
  }

  @AfterEach
  void close() {
    day.close();
  }

  private Snippet snippet() {
    assertEquals(1, day.now().snippets().size());
    return day.now().snippets().values().iterator().next();
  }

  private Run run() {
    assertEquals(1, day.now().runs().size());
    return day.now().runs().values().iterator().next();
  }

  @Test
  void whatAServerPrintsIsASnippetOfItsServer() throws Exception {
    var answer = day.post("/snippets?host=S1&command=free%20-m", "total 1\n");
    assertEquals(201, answer.statusCode());
    assertEquals("saved: snippet 1 from S1, 8 B\n", answer.body());
    assertEquals("S1", snippet().source().host());
    assertEquals("free -m", snippet().source().command());
    assertEquals(Optional.of(TestDay.S1), snippet().sheet().server());
    assertEquals("total 1\n", snippet().content().text());
    assertEquals(Optional.of(TestDay.MEI), snippet().by());
  }

  @Test
  void aHostThatNobodyKnowsIsKeptAsTold() throws Exception {
    day.post("/snippets?host=..%2F..%2Fetc%2Fpasswd&name=..%2Fx", "x");
    assertEquals("../../etc/passwd", snippet().source().host());
    assertEquals("../x", snippet().sheet().title());
    assertEquals(Optional.empty(), snippet().sheet().server());
    assertEquals(201, day.post("/changes?host=db9", "my.cnf").statusCode());
    var change = day.now().changeNotes().values().iterator().next();
    assertEquals("db9: my.cnf", change.text());
  }

  @Test
  void aProgramIsAnsweredInJson() throws Exception {
    var request =
        day.request("/snippets?host=s1")
            .header("Accept", "application/json")
            .PUT(BodyPublishers.ofString("x"));
    var json = JsonResult.JSON.readTree(day.send(request).body());
    assertTrue(json.path("ok").booleanValue());
    assertEquals(1, json.path("snippet").intValue());
    assertEquals("saved: snippet 1 from s1, 1 B", json.path("message").asString());
  }

  @Test
  void whoAsksInJapaneseIsAnsweredInJapanese() throws Exception {
    var request =
        day.request("/notes").header("Accept-Language", "ja").POST(BodyPublishers.ofString("昼食"));
    assertEquals("記録しました：昼食\n", day.send(request).body());
  }

  @Test
  void theTokenIsShownInAnyOfThreeWays() throws Exception {
    var plain = HttpRequest.newBuilder(day.at("/health")).GET();
    assertEquals(401, day.send(plain).statusCode());
    var header =
        HttpRequest.newBuilder(day.at("/health"))
            .header("X-Pitwall-Token", day.inbox.token())
            .GET();
    assertEquals(200, day.send(header).statusCode());
    var query = HttpRequest.newBuilder(day.at("/health?token=" + day.inbox.token())).GET();
    assertEquals(200, day.send(query).statusCode());
    assertTrue(day.get("/health").body().startsWith("ok: ISUCON3 final, "));
  }

  @Test
  void aWrongTokenChangesNothingAndRevealsNothing() throws Exception {
    var wrong =
        HttpRequest.newBuilder(day.at("/notes?token=x"))
            .POST(BodyPublishers.ofString("from a stranger"));
    var answer = day.send(wrong);
    assertEquals(401, answer.statusCode());
    assertEquals(Optional.of("Bearer"), answer.headers().firstValue("WWW-Authenticate"));
    assertFalse(answer.body().contains("ISUCON3"));
    assertTrue(day.now().notes().isEmpty());
  }

  @Test
  void aBenchmarkersOutputIsARun() throws Exception {
    var answer = day.post("/runs?revision=main%20abc1234", PASSED);
    assertEquals("recorded: PASS 11,023\n", answer.body());
    assertEquals(201, answer.statusCode());
    assertEquals(Optional.of(Score.of(11_023)), run().score());
    assertEquals("main abc1234", run().facts().setup().revision());
    assertEquals(PASSED, run().facts().result().orElseThrow().output());
  }

  @Test
  void aStartedRunIsEndedByItsOutput() throws Exception {
    assertEquals(201, day.post("/runs/start?settings=workload%3D4", "").statusCode());
    assertEquals(409, day.post("/runs/start", "").statusCode());
    day.post("/runs", PASSED);
    assertEquals(Optional.of(Verdict.PASS), run().verdict());
    assertEquals("workload=4", run().facts().setup().settings());
  }

  @Test
  void theSameOutputTwiceIsOneRun() throws Exception {
    var first = day.post("/runs", PASSED).body();
    assertEquals(first, day.post("/runs", PASSED).body());
    run();
    day.post("/runs", PASSED.replace("11023", "11024"));
    assertEquals(2, day.now().runs().size());
  }

  @Test
  void aRetryWithItsKeyIsOneOfAnything() throws Exception {
    for (int i = 0; i < 3; i++) {
      var request =
          day.request("/notes")
              .header("Idempotency-Key", "k1")
              .POST(BodyPublishers.ofString("lunch"));
      assertEquals("noted: lunch\n", day.send(request).body());
    }
    assertEquals(1, day.now().notes().size());
  }

  private String keyed(String path, String key, String body) throws Exception {
    var request =
        day.request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body));
    return day.send(request).body();
  }

  /** The log stays, and with it the day; everything that was only in memory is gone. */
  private void restart() {
    day = day.again();
  }

  @Test
  void aRetryWithItsKeyIsOneAlsoAfterARestart() throws Exception {
    assertEquals("recorded: PASS 11,023\n", keyed("/runs", "r", PASSED));
    assertEquals("noted: lunch\n", keyed("/notes", "r", "lunch"));
    assertEquals("noted: change on s1: a\n", keyed("/changes?host=s1", "r", "a"));
    assertEquals("added: task indexes\n", keyed("/tasks", "r", "indexes"));
    assertEquals("saved: snippet 1 from s1, 1 B\n", keyed("/snippets?host=s1", "r", "x"));
    var before = day.now();
    restart();
    assertEquals("recorded: PASS 11,023\n", keyed("/runs", "r", PASSED));
    assertEquals("noted: lunch\n", keyed("/notes", "r", "lunch"));
    assertEquals("saved: snippet 1 from s1, 1 B\n", keyed("/snippets?host=s1", "r", "x"));
    assertEquals(before.runs(), day.now().runs());
    assertEquals(before.notes(), day.now().notes());
    assertEquals(before.snippets(), day.now().snippets());
    assertEquals("noted: supper\n", keyed("/notes", "another", "supper"));
    assertEquals(2, day.now().notes().size());
  }

  @Test
  void aRetryThatEndedAStartedRunDoesNotRecordASecondOneAfterARestart() throws Exception {
    day.post("/runs/start", "");
    keyed("/runs", "r", PASSED);
    restart();
    assertEquals("recorded: PASS 11,023\n", keyed("/runs", "r", PASSED));
    run();
  }

  /** The app died between the day's disk and that of the answers. */
  @Test
  void aRetryOfWhatWasRecordedAndNeverAnsweredIsOne() throws Exception {
    keyed("/runs", "r", PASSED);
    keyed("/notes", "r", "lunch");
    keyed("/snippets?host=s1", "r", "x");
    try (var files = Files.list(day.laptop.resolve("inbox"))) {
      for (var file : files.filter(one -> one.toString().endsWith(".asked")).toList()) {
        Files.delete(file);
      }
    }
    restart();
    assertEquals("recorded: PASS 11,023\n", keyed("/runs", "r", PASSED));
    assertEquals("noted: lunch\n", keyed("/notes", "r", "lunch"));
    assertEquals("saved: snippet 1 from s1, 1 B\n", keyed("/snippets?host=s1", "r", "x"));
    run();
    snippet();
    assertEquals(1, day.now().notes().size());
  }

  @Test
  void aHostThatIsNoServerIsOfferedAndAPathIsNot() throws Exception {
    day.post("/snippets?host=db9", "x");
    day.post("/changes?host=db9", "my.cnf");
    day.post("/snippets?host=..%2Fetc", "x");
    day.post("/snippets?host=s1", "x");
    day.post("/runs?host=bench-1", PASSED);
    assertEquals(List.of("db9", "bench-1"), day.inbox.hosts());
  }

  @Test
  void anOutputThatCannotBeReadIsKeptAndNoRun() throws Exception {
    var answer = day.post("/runs", "11:00:01 started\nwho knows 11023\n");
    assertEquals(202, answer.statusCode());
    assertTrue(answer.body().startsWith("kept as snippet 1, and not recorded as a run:"));
    assertTrue(day.now().runs().isEmpty());
    assertEquals(Set.of("bench"), snippet().sheet().tags());
  }

  @Test
  void aLongOutputIsARunWithAllOfItBeside() throws Exception {
    var line = "GET /image/12.png: status 404 あ\n";
    var output = line.repeat(20_000) + PASSED;
    assertEquals(201, day.post("/runs", output).statusCode());
    var result = run().facts().result().orElseThrow();
    assertTrue(result.output().length() <= OutputExcerpt.BESIDE_BLOB);
    assertTrue(result.output().endsWith(PASSED));
    assertTrue(day.now().snippets().isEmpty(), "the run names it itself");
    assertEquals(
        output.getBytes(StandardCharsets.UTF_8).length, result.whole().orElseThrow().bytes());
    try (var whole = day.day.blobs().open(result.whole().orElseThrow().blob())) {
      assertEquals(output, new String(whole.stream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aResultCanBeSaidInJson() throws Exception {
    assertEquals(
        "recorded: FAIL 900\n",
        day.post("/runs", "{\"score\":900,\"pass\":false,\"reason\":\"timeout\"}").body());
    assertEquals("timeout", run().facts().result().orElseThrow().reason());
    assertEquals("recorded: PASS 1,200.5\n", day.post("/runs", "{\"score\":1200.5}").body());
    assertEquals(400, day.post("/runs", "{\"score\":\"many\"}").statusCode());
    assertEquals(400, day.post("/runs", "{\"pass\":true}").statusCode());
    assertEquals(400, day.post("/runs", "{\"score\":1,\"pass\":\"yes\"}").statusCode());
    assertEquals(400, day.post("/runs", "{\"score\":1e308,\"pass\":true}").statusCode());
    assertEquals(2, day.now().runs().size());
  }

  @Test
  void changesTasksAndNotesAreRecorded() throws Exception {
    day.post("/changes?host=s1", "nginx.conf: worker_processes 4\n");
    ChangeNote change = day.now().changeNotes().values().iterator().next();
    assertEquals(Optional.of(TestDay.S1), change.server());
    assertEquals("nginx.conf: worker_processes 4", change.text());
    assertEquals(
        "added: task redis for sessions\n",
        day.post("/tasks?mine=1&host=s2", "redis for sessions\nkeys expire after an hour").body());
    Task task = day.now().tasks().values().iterator().next();
    assertEquals(Optional.of(TestDay.MEI), task.assignee());
    assertEquals(Optional.of(TestDay.S2), task.sheet().server());
    assertTrue(task.sheet().note().contains("an hour"));
    day.post("/tasks?for=KEN", "indexes");
    assertEquals(422, day.post("/tasks?for=nobody", "indexes").statusCode());
    assertEquals(2, day.now().tasks().size());
    assertEquals(400, day.post("/notes", " \n").statusCode());
  }

  @Test
  void anyBytesAreKept() throws Exception {
    var noise = new byte[50_000];
    new Random(5).nextBytes(noise);
    assertEquals("saved: snippet 1, 49 KB\n", day.post("/snippets", noise).body());
    assertEquals(Kind.BINARY, snippet().content().kind());
    try (var whole = day.day.blobs().open(snippet().content().blob().orElseThrow())) {
      assertArrayEquals(noise, whole.stream().readAllBytes());
    }
    for (var one :
        List.of(
            new byte[0],
            new byte[] {'o', 'k', (byte) 0xFF, '\n', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'},
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0},
            new byte[] {0},
            "\u001b[31mred\u001b[0m 雨".getBytes(StandardCharsets.UTF_8))) {
      assertEquals(201, day.post("/snippets", one).statusCode());
    }
    assertEquals(
        List.of(Kind.BINARY, Kind.TEXT, Kind.TEXT, Kind.PICTURE, Kind.BINARY, Kind.TEXT),
        day.now().snippets().values().stream().map(one -> one.content().kind()).toList());
  }

  @Test
  void aTextOfTwentyMegabytesIsAHeadAndABlob() throws Exception {
    var line = "x".repeat(99) + "\n";
    day.post("/snippets?host=s3", line.repeat(200_000));
    assertEquals(20_000_000, snippet().content().bytes());
    assertEquals(4_000, snippet().content().text().length());
    assertTrue(day.day.blobs().has(snippet().content().blob().orElseThrow()));
  }

  @Test
  void aTextIsReadBackAsItWasSent() throws Exception {
    day.post("/snippets", "total 1\n");
    day.post("/snippets", "total 2");
    assertEquals("total 1\n", day.get("/snippet?number=1").body());
    assertEquals("total 2\n", day.get("/snippet?number=2").body(), "a line of a terminal ends");
  }

  @Test
  void theDayIsReadAsJson() throws Exception {
    day.post("/runs", PASSED);
    day.post("/tasks", "indexes");
    var answer = day.get("/day");
    assertEquals(Optional.of("application/json"), answer.headers().firstValue("Content-Type"));
    assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
    var json = JsonResult.JSON.readTree(answer.body());
    assertEquals("ISUCON3 final", json.path("contest").asString());
    assertEquals(11_023, json.path("counts").path("run").path("score").intValue());
    assertEquals("indexes", json.path("tasks").path("idea").path(0).path("title").asString());
    assertEquals(3, json.path("servers").size());
    assertEquals("Mei", json.path("runs").path(0).path("by").asString());
    var part = JsonResult.JSON.readTree(day.get("/day?only=closing,round").body());
    assertEquals(0, part.path("closing").path("all").asInt(-1));
    assertEquals(1, part.size(), "no round was opened");
    var none = day.get("/day?only=round");
    assertEquals("{}", none.body());
    assertEquals(Optional.of("application/json"), none.headers().firstValue("Content-Type"));
  }

  @Test
  void anAgentRecordsUnderItsOwnNameUntilItsTokenIsWithdrawn() throws Exception {
    var token = day.admit("Bot");
    var bot =
        day.now().members().values().stream().filter(Member::agent).findFirst().orElseThrow().id();
    var path = "/notes?token=" + token;
    var asked = HttpRequest.newBuilder(day.at(path)).POST(BodyPublishers.ofString("done"));
    assertEquals(201, day.send(asked).statusCode());
    assertEquals(Optional.of(bot), day.now().notes().values().iterator().next().by());
    assertEquals(200, day.post("/agents/withdraw?name=bot", "").statusCode());
    assertEquals(401, day.send(asked).statusCode());
  }

  @Test
  void anAgentThatWasRemovedFromTheTeamHasNoTokenAnyMore() throws Exception {
    var token = day.admit("Bot");
    var asked =
        HttpRequest.newBuilder(day.at("/day?token=" + token))
            .method("GET", BodyPublishers.noBody());
    assertEquals(200, day.send(asked).statusCode());
    var bot = day.now().members().values().stream().filter(Member::agent).findFirst();
    day.day.replica().submit(new MemberIntent.RemoveMember(bot.orElseThrow().id())).join();
    assertEquals(401, day.send(asked).statusCode());
  }

  /** A body may come for twenty minutes; whose token is withdrawn meanwhile records nothing. */
  @Test
  void aTokenThatIsWithdrawnWhileABodyComesRecordsNothing() throws Exception {
    var token = day.admit("Bot");
    var source = new PipedOutputStream();
    try (var body = new PipedInputStream(source)) {
      var asked =
          HttpRequest.newBuilder(day.at("/snippets?token=" + token))
              .POST(BodyPublishers.ofInputStream(() -> body));
      var answer = day.client.sendAsync(asked.build(), BodyHandlers.ofString());
      // More than the pipe and the sender hold: the door has begun to read.
      source.write(new byte[1 << 20]);
      source.flush();
      assertEquals(200, day.post("/agents/withdraw?name=bot", "").statusCode());
      source.close();
      assertEquals(401, answer.get(10, TimeUnit.SECONDS).statusCode());
    }
    assertEquals(Map.of(), day.now().snippets());
  }

  /** A title comes from anybody, and {@code pitwall status} prints it on a terminal. */
  @Test
  void nothingInTheStatusSteersATerminal() throws Exception {
    day.post("/tasks", "red\u001b[31m \u009b2J \u202Etxt\u0007");
    var task = day.now().tasks().keySet().iterator().next();
    day.day
        .replica()
        .submit(new TaskIntent.MoveTask(task, TaskColumn.DOING, Optional.empty()))
        .join();
    var status = day.get("/status").body();
    assertTrue(status.contains("red [31m"), status);
    assertFalse(status.matches("(?s).*[\\p{Cc}\\u202E&&[^\n]].*"), status);
  }

  @Test
  void whatAServerPrintedOfItselfIsItsEvidence() throws Exception {
    var answer = day.post("/evidence?host=s1", ServerAnswers.text("ubuntu-22.04"));
    assertEquals(201, answer.statusCode());
    assertTrue(
        answer.body().startsWith("evidence of s1 recorded: boot 3f0c1f3e. To look at: "),
        answer.body());
    assertTrue(answer.body().contains("isuride-go runs but is disabled"), answer.body());
    var found = day.now().proofs().newest(TestDay.S1).orElseThrow();
    assertTrue(found.pasted(), "it may be older than its arrival");
    assertEquals(Optional.empty(), found.findings().clockAhead());
    assertEquals(Optional.of(TestDay.MEI), found.by());
  }

  @Test
  void whatIsNoEvidenceIsSaidAndNotRecorded() throws Exception {
    var whole = ServerAnswers.text("ubuntu-24.04");
    assertEquals(422, day.post("/evidence?host=elsewhere", whole).statusCode());
    assertEquals(422, day.post("/evidence", whole).statusCode());
    assertEquals(400, day.post("/evidence?host=s1", "").statusCode());
    assertEquals(400, day.post("/evidence?host=s1", "up 3 days").statusCode());
    assertEquals(400, day.post("/evidence?host=s1", new byte[5000]).statusCode());
    var half = whole.substring(0, whole.length() / 2);
    assertTrue(day.post("/evidence?host=s1", half).body().startsWith("The answer is cut off"));
    assertEquals(413, day.post("/evidence?host=s1", "x".repeat(10_000_000)).statusCode());
    assertEquals(405, day.get("/evidence?host=s1").statusCode());
    assertEquals(List.of(), day.now().proofs().of(TestDay.S1));
  }

  /** It records what a server printed; that it was rebooted is for a person to prove. */
  @Test
  void anAgentsEvidenceForetellsAndProvesNothing() throws Exception {
    var path = "/evidence?host=s1&token=" + day.admit("Bot");
    var whole = ServerAnswers.text("ubuntu-22.04");
    var asked = HttpRequest.newBuilder(day.at(path)).POST(BodyPublishers.ofString(whole));
    assertEquals(201, day.send(asked).statusCode());
    var now = day.now();
    assertFalse(RebootProof.asked(now));
    assertFalse(RebootForecast.of(now, now.servers().get(TestDay.S1)).isEmpty());
    day.post("/evidence?host=s2", whole);
    assertTrue(RebootProof.asked(day.now()));
  }

  @Test
  void aTokenStaysOverARestartAndLiesInTheLaptopsOwnFolderForItsOwnerAlone() throws Exception {
    var token = day.inbox.token();
    var told = OpenInbox.of(day.laptop, day.data).orElseThrow();
    assertEquals(new OpenInbox(day.inbox.port(), token, "day"), told);
    try (var files = Files.list(day.laptop.resolve("inbox"))) {
      for (var file : files.toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    day.close();
    assertEquals(Optional.empty(), OpenInbox.of(day.laptop, day.data));
    day = new OpenInboxDay(folder);
    assertEquals(token, day.inbox.token());
  }

  @Test
  void anotherMethodIsToldWhichItTakes() throws Exception {
    var answer = day.get("/notes");
    assertEquals(405, answer.statusCode());
    assertEquals(Optional.of("POST, PUT"), answer.headers().firstValue("Allow"));
    assertEquals(405, day.post("/day", "x").statusCode());
    assertEquals(404, day.get("/nothing").statusCode());
  }
}
