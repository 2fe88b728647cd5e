/**
 * What a snippet or a run's output holds, shown: rows of a long text of which only those in sight
 * are read, words found in it, a picture, bytes in hex, or why nothing can be shown. Shared by the
 * screens that show such contents.
 *
 * <p>Thread: JavaFX's; files are read beside it, page by page. Must not import a screen, the log or
 * the network.
 */
package dev.pitwall.ui.content;
