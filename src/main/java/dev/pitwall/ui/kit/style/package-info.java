/**
 * How things look: theme, palette, tints, icons, reduced motion.
 *
 * <p>Thread: JavaFX's. Must not import another part of the kit, or a screen.
 */
package dev.pitwall.ui.kit.style;
