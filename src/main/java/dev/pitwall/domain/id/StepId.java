package dev.pitwall.domain.id;

/**
 * One step: what one intent brought about. Its events share origin and stamp, are durable together
 * or not at all, and are undone together.
 */
public record StepId(Origin origin, Stamp stamp) {}
