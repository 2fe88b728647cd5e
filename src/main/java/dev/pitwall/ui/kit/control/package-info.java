/**
 * Controls that show a thing of the day or that a person presses: badges, chips, tags, buttons,
 * rows.
 *
 * <p>Thread: JavaFX's. Must not import the kit's forms, or a screen.
 */
package dev.pitwall.ui.kit.control;
