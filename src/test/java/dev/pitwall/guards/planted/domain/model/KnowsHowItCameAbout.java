package dev.pitwall.guards.planted.domain.model;

import dev.pitwall.guards.planted.domain.event.KnownEvent;

/** Planted: a part of the day that knows events. */
public record KnowsHowItCameAbout(KnownEvent event) {}
