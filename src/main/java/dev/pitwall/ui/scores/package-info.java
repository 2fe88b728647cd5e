/**
 * The Scores screen: every run as a mark on a time axis, the same runs as a table, and the forms
 * that record, correct and discard them.
 *
 * <p>Thread: FX; {@link dev.pitwall.ui.chart.ScoreScale} and {@link dev.pitwall.ui.chart.ChartData}
 * are plain values and need none. Must not import another screen.
 */
package dev.pitwall.ui.scores;
