/**
 * The full-text search of the Snippets screen: words, the lines in which they stand, and the way
 * from one to the next.
 *
 * <p>Thread: JavaFX's; the texts are read on one thread beside it. Must not import another screen,
 * the log or the network.
 */
package dev.pitwall.ui.snippets.search;
