/**
 * Charts over the contest's time: the score chart, the lanes that show who played what, and what
 * they share: the time axis, the colours of a canvas, the marks of runs. A chart draws on a {@link
 * dev.pitwall.ui.chart.ChartGraphics}, which is a canvas on the screen and an SVG in an export.
 *
 * <p>Thread: FX; {@link dev.pitwall.ui.chart.TimeAxis}, {@link dev.pitwall.ui.chart.ServerLane} and
 * {@link dev.pitwall.ui.chart.RoleLanes} are plain values and need none. Must not import a screen.
 */
package dev.pitwall.ui.chart;
