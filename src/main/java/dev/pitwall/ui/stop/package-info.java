/**
 * The page "May we stop?" of the last minutes, in the window, on a projector, and as a file. It
 * shows and leads; all that it changes are the ticks of the closing list.
 *
 * <p>Thread: FX; the file is written on a thread of its own. Must not import another screen.
 */
package dev.pitwall.ui.stop;
