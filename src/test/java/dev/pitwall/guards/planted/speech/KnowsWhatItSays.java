package dev.pitwall.guards.planted.speech;

import dev.pitwall.domain.model.ContestDay;

/** Planted: a voice that reads the day by itself. */
public record KnowsWhatItSays(ContestDay day) {}
