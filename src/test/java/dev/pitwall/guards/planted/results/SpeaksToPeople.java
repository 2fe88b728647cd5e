package dev.pitwall.guards.planted.results;

import dev.pitwall.text.Texts;

/** Planted: a reading of results that knows words. */
public record SpeaksToPeople(Texts texts) {}
