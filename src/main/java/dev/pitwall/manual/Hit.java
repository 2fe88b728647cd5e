package dev.pitwall.manual;

/**
 * A place of the manual where a searched word occurs.
 *
 * @param section counted from 0, as {@code block} in the section and {@code text} in the block
 * @param from the first character of the text that belongs to it
 * @param to the first one after it
 */
public record Hit(int section, int block, int text, int from, int to) {}
