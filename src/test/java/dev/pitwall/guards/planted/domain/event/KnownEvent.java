package dev.pitwall.guards.planted.domain.event;

/** Planted: what {@code KnowsHowItCameAbout} knows. */
public record KnownEvent(String name) {}
