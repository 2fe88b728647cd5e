package dev.pitwall.guards.planted.results;

import dev.pitwall.text.Texts;

/** Planted: a class that reads results and knows the words for them. */
public record SpeaksToPeople(Texts texts) {}
