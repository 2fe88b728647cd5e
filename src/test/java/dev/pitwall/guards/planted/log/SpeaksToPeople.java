package dev.pitwall.guards.planted.log;

import dev.pitwall.text.Texts;

/** Planted: a log that knows words. */
public record SpeaksToPeople(Texts texts) {}
