/**
 * The Tasks screen: the board of cards in seven columns, the line that adds one, the sheet of a
 * card.
 *
 * <p>{@link dev.pitwall.ui.tasks.Board} and {@link dev.pitwall.command.TaskLine} are plain values
 * and decide where the focus and the cards go; the views only draw them and send intents.
 *
 * <p>Thread: JavaFX's; the plain values need none. Must not import another screen.
 */
package dev.pitwall.ui.tasks;
