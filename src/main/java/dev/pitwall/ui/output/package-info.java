/**
 * What benchmarkers print, on its way into the day: read beside the window, watched for, and shown
 * as what it was read as. What the screens share that record runs and that try formats.
 *
 * <p>Thread: JavaFX's, but for {@link dev.pitwall.ui.output.OutputReader} and {@link
 * dev.pitwall.ui.output.OutputWatch}, which read on a background thread: nothing here reads a file
 * on JavaFX's. Must not import a screen.
 */
package dev.pitwall.ui.output;
