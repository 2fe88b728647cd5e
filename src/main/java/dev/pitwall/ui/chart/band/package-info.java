/**
 * The whole day on one time axis: the score chart with its role lanes, and below it, to the pixel
 * on the same axis, bands of what was done and by whom. What overlaps is merged into counts.
 *
 * <p>Thread: FX; the records and {@link dev.pitwall.ui.chart.band.Spread} are plain values and need
 * none. Must not import a screen.
 */
package dev.pitwall.ui.chart.band;
