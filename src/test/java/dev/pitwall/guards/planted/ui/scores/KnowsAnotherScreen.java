package dev.pitwall.guards.planted.ui.scores;

import dev.pitwall.guards.planted.ui.tasks.KnownByAnotherScreen;

/** Planted: a screen that knows another one. */
public record KnowsAnotherScreen(KnownByAnotherScreen other) {}
