/**
 * The window around the screens: contest bar, nav rail, notice strip, keys.
 *
 * <p>Thread: JavaFX's. Must not import a screen: it is handed a list of them.
 */
package dev.pitwall.ui.shell;
