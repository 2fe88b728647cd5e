/**
 * What charts over the contest's time share: the time axis, the colours of a canvas, the marks of
 * runs, and the lanes that show who played what (one drawing for Scores and Servers alike).
 *
 * <p>Thread: FX; {@link dev.pitwall.ui.lanes.TimeAxis}, {@link dev.pitwall.ui.lanes.Lane} and
 * {@link dev.pitwall.ui.lanes.RoleLanes} are plain values and need none. Must not import a screen.
 */
package dev.pitwall.ui.lanes;
