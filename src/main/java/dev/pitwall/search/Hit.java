package dev.pitwall.search;

import dev.pitwall.domain.id.Id;

/**
 * A line in which the words stand.
 *
 * @param thing what its text belongs to
 * @param line its number in the text, from 1
 * @param at where the words begin, in bytes from the beginning of the text
 * @param excerpt the line without control sequences, or the part of a long one around the words
 * @param from where the words begin in the excerpt, in letters
 * @param to where they end
 */
public record Hit(Id thing, long line, long at, String excerpt, int from, int to) {}
