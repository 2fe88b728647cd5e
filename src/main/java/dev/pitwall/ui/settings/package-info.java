/**
 * The contest's frame (times, rule, members, milestones) and this laptop's window.
 *
 * <p>Thread: JavaFX's. Must not import another screen.
 */
package dev.pitwall.ui.settings;
