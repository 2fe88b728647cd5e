/**
 * The day's own record: every step, who and when; and the day as it was known at any moment.
 *
 * <p>Thread: JavaFX's. Must not import another screen.
 */
package dev.pitwall.ui.review;
