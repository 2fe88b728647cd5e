/**
 * The Servers screen: a card per server with the roles it plays, the palette they come from, the
 * servers' and the roles' sheets, and the history of the role map.
 *
 * <p>Thread: FX; {@link dev.pitwall.ui.servers.TypedServers}, {@link
 * dev.pitwall.ui.servers.CardState}, {@link dev.pitwall.ui.servers.HistoryRow} and {@link
 * dev.pitwall.ui.servers.RoleDeeds} are plain values and need none. Must not import another screen.
 *
 * <p>Roles are dragged with plain mouse events, not by the platform's drag and drop: that one does
 * not tell which modifier keys are held, and cannot tell a drop beside everything from Esc.
 */
package dev.pitwall.ui.servers;
