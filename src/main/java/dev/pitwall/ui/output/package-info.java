/**
 * What benchmarkers print, shown: the outputs that were detected, and what each was read as. Shared
 * by the screens that record runs and that try formats.
 *
 * <p>Thread: JavaFX's; {@link dev.pitwall.output} reads files beside it. Must not import a screen.
 */
package dev.pitwall.ui.output;
