package dev.pitwall.guards.planted.round.one;

import dev.pitwall.guards.planted.round.two.OtherHalf;

/** Planted: one half of a cycle. */
public record Half(OtherHalf other) {}
