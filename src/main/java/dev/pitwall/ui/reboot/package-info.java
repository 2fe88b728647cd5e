/**
 * The Reboot screen: the call-out board of the last hour, its earlier rounds, and the same board on
 * a projector.
 *
 * <p>The board always shows the newest round, as it stands now; a confirmation may become void
 * after its round was closed, and that must be seen. Earlier rounds are shown as they stood when
 * they were closed.
 *
 * <p>Thread: FX; {@link dev.pitwall.ui.reboot.BoardRow} and {@link dev.pitwall.text.SpokenText} are
 * plain values and need none. Must not import another screen.
 */
package dev.pitwall.ui.reboot;
