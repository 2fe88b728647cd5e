/**
 * What two laptops say to each other and when. A {@link dev.pitwall.team.session.Session} knows all
 * connections of one laptop; it gets what happened and the time, and answers with what to do. It
 * decides by the vectors that the laptops exchange and by nothing else, so that a frame lost with
 * its connection, said twice or out of date costs time and never an event.
 *
 * <p>Thread: none; all of it belongs to whoever calls it. No clock, no randomness and no transport
 * of its own. Must not import the core's threads, JSON or a transport (of the network only what an
 * address is).
 */
package dev.pitwall.team.session;
