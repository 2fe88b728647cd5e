package dev.pitwall.inbox.mcp;

import dev.pitwall.inbox.Call;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Serves one agent, until its input ends. */
public final class AgentServer {
  private static final String INSTRUCTIONS =
      """
      Pitwall is the shared record of a performance-tuning contest. Read the day before you act, and \
      do not touch a server while a run is on. Record what you change, on which server, and every \
      run, under your own name. Confirming a reboot, calling out, waiving, acknowledging an alarm, \
      closing a round, undoing a person's step and applying a plan are decided by a person: ask one.\
      """;

  private AgentServer() {}

  /** Asks the day; from any thread. */
  @FunctionalInterface
  public interface Day {
    /**
     * @throws IOException with a sentence, when nobody answers
     */
    Call.Answer ask(Call call) throws IOException;
  }

  /**
   * Returns when the input ends.
   *
   * @param version of the app
   */
  public static void serve(Day day, String version, InputStream in, OutputStream out)
      throws InterruptedException {
    var ended = new CountDownLatch(1);
    var transport =
        new StdioServerTransportProvider(McpJsonDefaults.getMapper(), new Ending(in, ended), out);
    var server =
        McpServer.sync(transport)
            .serverInfo("pitwall", version)
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .tools(AgentTool.ALL.stream().map(tool -> specification(tool, day)).toList())
            .build();
    ended.await();
    server.closeGracefully();
  }

  private static SyncToolSpecification specification(AgentTool tool, Day day) {
    var described = Tool.builder(tool.name(), schema(tool)).description(tool.description()).build();
    return SyncToolSpecification.builder()
        .tool(described)
        .callHandler((_, request) -> result(tool, request.arguments(), day))
        .build();
  }

  private static Map<String, Object> schema(AgentTool tool) {
    var properties = new LinkedHashMap<String, Object>();
    Stream.concat(tool.body().stream(), tool.given().stream())
        .forEach(
            one ->
                properties.put(
                    one.name(), Map.of("type", "string", "description", one.description())));
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        tool.body().map(one -> List.of(one.name())).orElse(List.of()),
        "additionalProperties",
        false);
  }

  private static CallToolResult result(AgentTool tool, Map<String, Object> given, Day day) {
    try {
      var answer = day.ask(tool.call(given == null ? Map.of() : given));
      return CallToolResult.builder()
          .addTextContent(answer.text().stripTrailing())
          .isError(!answer.recorded())
          .build();
    } catch (IOException e) {
      return CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
  }

  /** Tells when there is no more. */
  private static final class Ending extends FilterInputStream {
    private final CountDownLatch ended;

    Ending(InputStream in, CountDownLatch ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      return noteEnd(super.read());
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return noteEnd(super.read(into, from, length));
    }

    private int noteEnd(int read) {
      if (read < 0) {
        ended.countDown();
      }
      return read;
    }
  }
}
