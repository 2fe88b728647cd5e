/**
 * The Snippets screen: what servers printed and laptops pasted, newest first, and the one that is
 * looked at.
 *
 * <p>Thread: JavaFX's. Long texts and pictures are read beside it, page by page, from the blobs of
 * the day; only what is in sight is ever given to a node. Must not import another screen, the log
 * or the network.
 */
package dev.pitwall.ui.snippets;
