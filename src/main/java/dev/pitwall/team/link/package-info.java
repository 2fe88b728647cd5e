/**
 * The exchange at work: one thread that hears the transport and the day, asks the session what to
 * do, and does it.
 *
 * <p>Thread: {@code team}, owned by {@link dev.pitwall.team.link.TeamLink}. The transport's and the
 * replica's threads leave a note in its queue and go on; nobody waits for it. Must not import the
 * screen or a transport.
 */
package dev.pitwall.team.link;
