package dev.pitwall.guards.planted.team.session;

import tools.jackson.databind.JsonNode;

/** Breaks the rule that of the team only the wire reads JSON. */
public final class ReadsAFrame {
  public String type(JsonNode frame) {
    return frame.path("type").asString();
  }
}
