/**
 * Many teams of a database, as an organiser follows them: what is shown of each, in which words and
 * at which size. The window that shows it is in {@code ui.wall}, the page for a browser in {@code
 * wall.page}.
 *
 * <p>Thread: any; everything here is immutable. Must not import a screen or JavaFX.
 */
package dev.pitwall.wall;
