package dev.pitwall.guards.planted.problem;

import dev.pitwall.domain.model.ContestDay;

/** Planted: a problem that knows the day. */
public record KnowsADay(ContestDay day) {}
