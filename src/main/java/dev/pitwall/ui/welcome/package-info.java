/**
 * The window before a day is open: make a contest, open a day, look at a sample.
 *
 * <p>Thread: JavaFX's. Must not import a screen of a day.
 */
package dev.pitwall.ui.welcome;
