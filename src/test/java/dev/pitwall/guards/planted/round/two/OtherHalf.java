package dev.pitwall.guards.planted.round.two;

import dev.pitwall.guards.planted.round.one.Half;

/** Planted: the other half of a cycle. */
public record OtherHalf(Half half) {}
