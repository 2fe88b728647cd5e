/**
 * The window: it puts together what the packages below it hold, and {@link dev.pitwall.ui.Screens}
 * lists the screens.
 *
 * <p>Thread: JavaFX's. Must not import {@code log}, JDBC, Jackson or the network; the packages of
 * the screens never import each other, only {@code ui.kit} and {@code ui.fx}.
 */
package dev.pitwall.ui;
