package dev.pitwall.guards.planted.laptop;

import dev.pitwall.core.Replica;

/** Planted: a laptop's own folder that runs a day. */
public record RunsADay(Replica replica) {}
