/**
 * The evening-before page: principles, agreed times, check lists, and what would disqualify the
 * team, to be read aloud.
 *
 * <p>Thread: JavaFX's. Must not import another screen; the time plan and the profiles come from
 * {@code ui.plan}.
 */
package dev.pitwall.ui.prepare;
