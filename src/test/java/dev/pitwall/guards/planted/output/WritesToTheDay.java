package dev.pitwall.guards.planted.output;

import dev.pitwall.core.Replica;

/** Planted: a reader of outputs that records by itself. */
public record WritesToTheDay(Replica replica) {}
