/**
 * The Team screen: teammates' laptops, who has what, and the invitation by which others join.
 *
 * <p>Thread: JavaFX's. Must not import another screen, the network or storage.
 */
package dev.pitwall.ui.team;
