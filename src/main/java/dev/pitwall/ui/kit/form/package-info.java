/**
 * Forms and their fields: limits, drafts that come back, the sheet that slides over a screen.
 *
 * <p>Thread: JavaFX's. Must not import a screen.
 */
package dev.pitwall.ui.kit.form;
