/**
 * Two snippets side by side: what differs, line by line and word by word within a line.
 *
 * <p>Thread: JavaFX's; both texts are read, compared and paged beside it. Must not import another
 * screen, the log or the network.
 */
package dev.pitwall.ui.snippets.diff;
