/**
 * The one bridge between the day and the screen: snapshots in, intents out, the clock, and the
 * words of the chosen language.
 *
 * <p>Thread: JavaFX's, but for {@link dev.pitwall.ui.fx.FxSnapshots#accept}, which any thread may
 * call. Must not import a screen, {@code log}, or anything that can block.
 */
package dev.pitwall.ui.fx;
