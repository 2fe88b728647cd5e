package dev.pitwall.archive;

import java.time.Instant;

/**
 * A place where the words were found.
 *
 * @param day where it is
 * @param at when it was
 * @param excerpt one line around the first of the words
 */
public record Hit(PastDay day, HitKind kind, Instant at, String excerpt) {}
