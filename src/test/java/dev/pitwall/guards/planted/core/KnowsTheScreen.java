package dev.pitwall.guards.planted.core;

import dev.pitwall.ui.kit.control.Ids;

/** Planted: a core that knows the screen. */
public record KnowsTheScreen(Ids ids) {}
