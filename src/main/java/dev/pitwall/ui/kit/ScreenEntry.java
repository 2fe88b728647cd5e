package dev.pitwall.ui.kit;

import java.util.function.Supplier;

/**
 * A screen's place in the window, known before the screen is made.
 *
 * @param id stable, a word: {@code servers}; the ids of the screen's nodes begin with it
 * @param titleKey of its name in the nav rail and at its top: {@code servers.title}
 * @param icon {@code fth-...}
 * @param digit Ctrl and this digit lead to it, 0 to 9; {@link #NO_DIGIT} of a page that another
 *     screen leads to, which has no place in the nav rail
 * @param make called on the first visit
 */
public record ScreenEntry(
    String id, String titleKey, String icon, int digit, Supplier<Screen> make) {
  public static final int NO_DIGIT = -1;

  public boolean onRail() {
    return digit != NO_DIGIT;
  }
}
