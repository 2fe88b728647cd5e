package dev.pitwall.guards.planted.evidence;

import dev.pitwall.core.Replica;

/** Planted: a reader of evidence that writes to the day by itself. */
public record WritesEvidenceDown(Replica replica) {}
