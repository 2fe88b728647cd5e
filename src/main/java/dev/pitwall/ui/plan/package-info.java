/**
 * The time plan and the profiles, as the screens share them: the list of milestones with its form,
 * and the choice of a profile with its preview. Of the screens only the words of a few differ.
 *
 * <p>Thread: JavaFX's. Must not import a screen. A profile's files are read elsewhere; here they
 * arrive as a value.
 */
package dev.pitwall.ui.plan;
