package dev.pitwall.guards.planted.ui.kit;

import dev.pitwall.guards.planted.ui.tasks.KnownByAnotherScreen;

/** Planted: what all screens share, and knows one of them. */
public record KnowsAScreen(KnownByAnotherScreen screen) {}
