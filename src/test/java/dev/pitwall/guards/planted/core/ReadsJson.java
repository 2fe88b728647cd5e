package dev.pitwall.guards.planted.core;

import tools.jackson.databind.json.JsonMapper;

/** Planted: a core that reads JSON. */
public record ReadsJson(JsonMapper mapper) {}
