/**
 * Looking back at the day: everything on one time axis, the day as it was known at any moment, what
 * the records show, and the records themselves.
 *
 * <p>Thread: JavaFX's. A whole day, its findings and the state at a moment take longer than a
 * frame: {@code ReviewedDay} and {@code MomentState} are worked out beside it, the newest wins
 * ({@code Latest}). Must not import another screen.
 */
package dev.pitwall.ui.review;
