/**
 * The Servers screen: a card per server with the roles it plays, the palette they come from, plans
 * beside the present map, the servers' and the roles' sheets, what is pasted, and the history of
 * the role map as lanes and as a list.
 *
 * <p>The cards show one map at a time ({@link dev.pitwall.ui.servers.ShownMap}): now, a moment that
 * is over, or a plan. Chips, drags and keys act on that one and know nothing of which it is.
 *
 * <p>Thread: FX; {@link dev.pitwall.ui.servers.CardState}, {@link
 * dev.pitwall.ui.servers.HistoryRow}, {@link dev.pitwall.ui.servers.PastedRow} and {@link
 * dev.pitwall.ui.servers.RoleActions} are plain values and need none. Must not import another
 * screen.
 *
 * <p>Roles are dragged with plain mouse events, not by the platform's drag and drop: that one does
 * not tell which modifier keys are held, and cannot tell a drop beside everything from Esc.
 */
package dev.pitwall.ui.servers;
