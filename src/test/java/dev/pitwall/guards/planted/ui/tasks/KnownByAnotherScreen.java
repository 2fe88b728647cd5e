package dev.pitwall.guards.planted.ui.tasks;

/** Planted: what {@code KnowsAnotherScreen} knows. */
public record KnownByAnotherScreen(String name) {}
