package dev.pitwall.guards.planted.inbox;

import io.modelcontextprotocol.spec.McpSchema.Tool;

/** Breaks the rule that one package names the library. */
public final class ServesAnAgent {
  public String name(Tool tool) {
    return tool.name();
  }
}
