/**
 * The network: one Jetty for whatever is served ({@link dev.pitwall.net.Door}), the team's key and
 * the TLS pinned to it, and WebSockets in both directions. Others hang their routes on the door and
 * never see each other, nor Jetty.
 *
 * <p>What comes in is a stranger's until it has proved otherwise: sizes are capped before anything
 * is allocated, times before anything is waited for, and an answer to a stranger reveals nothing.
 *
 * <p>Threads: routes and sockets are called on virtual threads and on Jetty's, all named {@code
 * door}; nothing here may be called on the thread of the screen but {@code close}. Must not import
 * the day, its log, the team, the inbox or the screen: nothing of a contest is known here.
 */
package dev.pitwall.net;
