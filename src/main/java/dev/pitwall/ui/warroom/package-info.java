/**
 * The screen that stays open: who plays what, what the last runs showed, who does what, what comes
 * next and what deserves an eye.
 *
 * <p>Thread: JavaFX's. Must not import another screen.
 */
package dev.pitwall.ui.warroom;
