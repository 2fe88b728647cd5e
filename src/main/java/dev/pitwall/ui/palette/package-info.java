/**
 * The command line over the window (Ctrl+K): one typed line, what it would do, and what may come
 * next. What the lines mean is {@link dev.pitwall.command}'s affair.
 *
 * <p>Thread: JavaFX's. Must not import a screen or the shell: it is handed the verbs.
 */
package dev.pitwall.ui.palette;
