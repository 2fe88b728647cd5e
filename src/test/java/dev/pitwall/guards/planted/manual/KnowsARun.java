package dev.pitwall.guards.planted.manual;

import dev.pitwall.domain.model.Run;

/** Planted: a section that knows a day. */
public record KnowsARun(Run run) {}
