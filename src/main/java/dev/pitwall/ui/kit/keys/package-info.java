/**
 * Keys: what they are called, which place they belong to, what is done when they are pressed, and
 * where the focus is.
 *
 * <p>Thread: JavaFX's. Must not import another part of the kit, or a screen.
 */
package dev.pitwall.ui.kit.keys;
