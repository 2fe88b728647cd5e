/**
 * The day as one drawing: scores, FAILs, milestones and role lanes over one time axis, as SVG.
 * Drawn without a screen, so that the command line can, on a machine that has none.
 *
 * <p>Thread: any. Must not import anything of ours but {@code domain} and {@code text}.
 */
package dev.pitwall.report.picture;
