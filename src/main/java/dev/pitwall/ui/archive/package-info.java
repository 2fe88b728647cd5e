/**
 * The past days of this laptop: their list, the search over all of them, and their scores over each
 * other. Shown in the window of a day and over the list of days alike.
 *
 * <p>Thread: JavaFX's; {@link dev.pitwall.archive} reads the files beside it. Must not import
 * another screen.
 */
package dev.pitwall.ui.archive;
