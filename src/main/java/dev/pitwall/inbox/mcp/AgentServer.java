package dev.pitwall.inbox.mcp;

import dev.pitwall.inbox.Calls;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Serves one agent, until its input ends. */
public final class AgentServer {
  private AgentServer() {}

  /**
   * Returns when the input ends.
   *
   * @param version of the app
   */
  public static void serve(Calls day, String version, InputStream in, OutputStream out)
      throws InterruptedException {
    var ended = new CountDownLatch(1);
    var transport =
        new StdioServerTransportProvider(McpJsonDefaults.getMapper(), new Ending(in, ended), out);
    var server =
        McpServer.sync(transport)
            .serverInfo(AgentTools.NAME, version)
            .instructions(AgentTools.INSTRUCTIONS)
            .capabilities(AgentTools.capabilities())
            .addToolFilter((_, tool) -> AgentTools.isOffered(tool))
            .tools(
                Stream.concat(
                        AgentTool.ALL.stream().map(tool -> specification(tool, day)),
                        PersonsStep.ALL.stream().map(AgentServer::specification))
                    .toList())
            .build();
    ended.await();
    server.closeGracefully();
  }

  private static SyncToolSpecification specification(AgentTool tool, Calls day) {
    return SyncToolSpecification.builder()
        .tool(AgentTools.described(tool))
        .callHandler((_, request) -> AgentTools.result(tool, request.arguments(), day))
        .build();
  }

  private static SyncToolSpecification specification(PersonsStep step) {
    return SyncToolSpecification.builder()
        .tool(AgentTools.described(step))
        .callHandler((_, _) -> AgentTools.result(step))
        .build();
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
