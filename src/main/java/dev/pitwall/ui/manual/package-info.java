/**
 * The manual in the window: contents on the left, a chapter on the right, a search above both. What
 * stands in it is {@link dev.pitwall.manual}'s affair.
 *
 * <p>A chapter's nodes are made when it is opened, a slice in each pulse: the FX thread never waits
 * for the whole. The file is read and parsed on another thread.
 *
 * <p>Thread: JavaFX's. Must not import a screen or the shell.
 */
package dev.pitwall.ui.manual;
