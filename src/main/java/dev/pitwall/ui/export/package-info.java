/**
 * Writing the day to a file from the window: the sheet that asks which form and what to leave out,
 * and the writing with its progress. Shared by the screens.
 *
 * <p>Thread: JavaFX's; the files are made beside it. Must not import a screen.
 */
package dev.pitwall.ui.export;
