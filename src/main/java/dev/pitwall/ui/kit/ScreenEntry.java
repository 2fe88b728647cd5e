package dev.pitwall.ui.kit;

import java.util.function.Supplier;

/**
 * A screen's place in the window, known before the screen is made.
 *
 * @param id stable, a word: {@code servers}; the ids of the screen's nodes begin with it
 * @param titleKey of its name in the nav rail and at its top: {@code servers.title}
 * @param icon {@code fth-...}
 * @param digit Ctrl and this digit lead to it, 0 to 9
 * @param make called on the first visit
 */
public record ScreenEntry(
    String id, String titleKey, String icon, int digit, Supplier<Screen> make) {}
