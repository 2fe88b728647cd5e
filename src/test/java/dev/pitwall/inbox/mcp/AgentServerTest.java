package dev.pitwall.inbox.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.Main;
import dev.pitwall.domain.model.Member;
import dev.pitwall.domain.model.Score;
import dev.pitwall.inbox.OpenInboxDay;
import dev.pitwall.testing.TestDay;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an agent starts it, over its standard input and output, with the SDK's client. */
class AgentServerTest {
  @TempDir Path folder;
  private OpenInboxDay app;
  private McpSyncClient client;

  @BeforeEach
  void start() throws Exception {
    app = new OpenInboxDay(folder);
    var token = app.admit("Coder");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var started =
        ServerParameters.builder(java)
            .args(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "mcp",
                "--token",
                token,
                "--data",
                app.data.toString())
            .addEnvVar("XDG_STATE_HOME", folder.toString())
            .build();
    client =
        McpClient.sync(new StdioClientTransport(started, McpJsonDefaults.getMapper()))
            .requestTimeout(Duration.ofSeconds(30))
            .initializationTimeout(Duration.ofSeconds(60))
            .build();
    client.initialize();
  }

  @AfterEach
  void end() {
    client.closeGracefully();
    app.close();
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String text(CallToolResult result) {
    return assertInstanceOf(TextContent.class, result.content().getLast()).text();
  }

  private String done(String tool, Map<String, Object> arguments) {
    var result = call(tool, arguments);
    assertFalse(Boolean.TRUE.equals(result.isError()), () -> text(result));
    return text(result);
  }

  private Member coder() {
    return app.now().members().values().stream()
        .filter(member -> member.name().equals("Coder"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAgentReadsAndRecordsUnderItsOwnName() {
    assertTrue(coder().agent());
    assertEquals(
        Set.of(
            "day",
            "status",
            "reboot_round",
            "closing_list",
            "runs",
            "what_counts",
            "last_safe_start",
            "snippets",
            "snippet",
            "record_snippet",
            "start_run",
            "record_run",
            "note_change",
            "add_note",
            "add_task"),
        client.listTools().tools().stream().map(Tool::name).collect(Collectors.toSet()));
    assertTrue(done("day", Map.of()).contains("\"contest\":\"ISUCON3 final\""));
    assertTrue(done("status", Map.of()).startsWith("ISUCON3 final: "));
    assertEquals(
        "saved: snippet 1 from s1, 4 B",
        done("record_snippet", Map.of("text", "slow", "host", "s1", "command", "pt-query-digest")));
    assertEquals("slow", done("snippet", Map.of("number", "1")));
    assertTrue(done("start_run", Map.of("note", "index on user_id")).startsWith("started: "));
    assertEquals(
        "recorded: PASS 11,023",
        done("record_run", Map.of("output", "{\"score\":11023,\"pass\":true}")));
    done("note_change", Map.of("text", "schema.sql", "host", "s1"));
    done("add_note", Map.of("text", "index added"));
    done("add_task", Map.of("text", "index on comments", "for", "Ken"));
    var by = Optional.of(coder().id());
    var run = app.now().runsByTime().getFirst();
    assertEquals(Optional.of(Score.of(11_023)), run.score());
    assertEquals("index on user_id", run.facts().setup().note());
    assertEquals(by, run.by());
    assertEquals(by, app.now().snippets().values().iterator().next().by());
    assertEquals(by, app.now().notes().values().iterator().next().by());
    assertEquals(by, app.now().changeNotes().values().iterator().next().by());
    var task = app.now().tasks().values().iterator().next();
    assertEquals(by, task.addedBy());
    assertEquals(Optional.of(TestDay.KEN), task.assignee());
  }

  @Test
  void whatTheDayDoesNotTakeIsAnErrorWithItsSentence() throws Exception {
    var nobody = call("add_task", Map.of("text", "x", "for", "nobody"));
    assertTrue(nobody.isError());
    assertEquals("Nobody on the team is called nobody.", text(nobody));
    var huge = call("record_run", Map.of("output", "{\"score\":1e308,\"pass\":true}"));
    assertTrue(huge.isError());
    assertEquals("That is no score: at most 40 digits.", text(huge));
    assertTrue(app.now().runs().isEmpty());
    assertTrue(client.getServerInstructions().contains("are decided by a person"));
    app.post("/agents/withdraw?name=coder", "");
    var stranger = call("add_note", Map.of("text", "late"));
    assertTrue(stranger.isError());
    assertTrue(text(stranger).startsWith("No running Pitwall answers with this token."));
    assertTrue(app.now().notes().isEmpty());
  }

  @Test
  void whatIsAPersonsIsNotOfferedAndRefusedWithWhoMay() {
    for (var step : PersonsStep.ALL) {
      var answer = call(step.name(), Map.of());
      assertTrue(answer.isError());
      assertEquals(step.sentence(), text(answer));
      assertTrue(text(answer).contains("is for a person"));
    }
  }

  @Test
  void anAgentLetsNobodyIn() throws Exception {
    var token = app.admit("Other");
    var asked =
        HttpRequest.newBuilder(app.at("/agents?name=Third"))
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.noBody());
    assertEquals(403, app.send(asked).statusCode());
    assertEquals(409, app.post("/agents?name=MEI", "").statusCode());
    assertEquals(422, app.post("/agents/withdraw?name=Mei", "").statusCode());
  }
}
