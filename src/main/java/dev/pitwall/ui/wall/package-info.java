/**
 * The wall: many teams side by side on a projector, followed in their database; {@link
 * dev.pitwall.ui.wall.WallView} is the whole of it. Nothing can be recorded here.
 *
 * <p>Thread: JavaFX's; what is shown of a team is worked out before, on the thread that reads it.
 */
package dev.pitwall.ui.wall;
