package dev.pitwall.inbox.mcp;

import dev.pitwall.inbox.AgentMessages;
import dev.pitwall.inbox.Calls;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * Streamable HTTP in its stateless form: each request is one message with its own token, and its
 * answer is JSON. A session would outlive a token that is withdrawn and hold a connection; no tool
 * here has anything to send by itself.
 */
public final class AgentHttp implements AgentMessages {
  private static final String AGENT = "agent";

  private final String version;
  private Optional<McpStatelessServerHandler> handler = Optional.empty();

  /**
   * @param version of the app
   */
  public AgentHttp(String version) {
    this.version = version;
  }

  /** Made for the first message: most days have no agent, and the library is large. */
  private synchronized McpStatelessServerHandler handler() {
    if (handler.isEmpty()) {
      var transport = new Transport();
      serve(transport, version);
      handler = Optional.of(transport.handler);
    }
    return handler.get();
  }

  private static void serve(Transport transport, String version) {
    McpServer.sync(transport)
        .serverInfo(AgentTools.NAME, version)
        .instructions(AgentTools.INSTRUCTIONS)
        .capabilities(AgentTools.capabilities())
        .addToolFilter((_, tool) -> AgentTools.isOffered(tool))
        .tools(
            Stream.concat(
                    AgentTool.ALL.stream().map(AgentHttp::specification),
                    PersonsStep.ALL.stream().map(AgentHttp::specification))
                .toList())
        // On the thread of the request, which is a virtual one and may wait.
        .immediateExecution(true)
        .build();
  }

  private static SyncToolSpecification specification(AgentTool tool) {
    return SyncToolSpecification.builder()
        .tool(AgentTools.described(tool))
        .callHandler(
            (context, request) ->
                AgentTools.result(tool, request.arguments(), (Calls) context.get(AGENT)))
        .build();
  }

  private static SyncToolSpecification specification(PersonsStep step) {
    return SyncToolSpecification.builder()
        .tool(AgentTools.described(step))
        .callHandler((_, _) -> AgentTools.result(step))
        .build();
  }

  @Override
  public Optional<String> answer(String message, Calls agent) throws Unreadable {
    try {
      var json = McpJsonDefaults.getMapper();
      var context = McpTransportContext.create(Map.of(AGENT, agent));
      return switch (McpSchema.deserializeJsonRpcMessage(json, message)) {
        case McpSchema.JSONRPCRequest request ->
            Optional.of(json.writeValueAsString(handler().handleRequest(context, request).block()));
        // A notification asks for nothing here, and the library warns of each that it does not
        // know.
        default -> Optional.empty();
      };
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable(e);
    }
  }

  /** Where the library puts what handles a message. */
  private static final class Transport implements McpStatelessServerTransport {
    private McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
      handler = given;
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }
  }
}
