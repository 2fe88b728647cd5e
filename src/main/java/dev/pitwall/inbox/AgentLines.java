package dev.pitwall.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person pastes into the configuration of an agent's program, in the form that clients of
 * the Model Context Protocol read: {@code {"mcpServers":{...}}}. Pure.
 *
 * @param start the words by which this app is started on a command line
 * @param dataFolder of the open day
 * @param port of the inbox on this laptop
 * @param token the agent's own
 */
public record AgentLines(List<String> start, String dataFolder, int port, String token) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  public AgentLines {
    start = List.copyOf(start);
  }

  /** For a client that starts a process and speaks on its standard input and output. */
  public String stdio() {
    var arguments = new ArrayList<>(start.subList(1, start.size()));
    arguments.addAll(List.of("mcp", "--token", token, "--data", dataFolder));
    var server = new LinkedHashMap<String, Object>();
    server.put("command", start.getFirst());
    server.put("args", arguments);
    return written(server);
  }

  /** For a client that speaks over HTTP. */
  public String http() {
    var server = new LinkedHashMap<String, Object>();
    server.put("type", "http");
    server.put("url", "http://127.0.0.1:" + port + AgentRoute.PATH);
    server.put("headers", Map.of("Authorization", "Bearer " + token));
    return written(server);
  }

  private static String written(Map<String, Object> server) {
    return JSON.writeValueAsString(Map.of("mcpServers", Map.of("pitwall", server)));
  }
}
