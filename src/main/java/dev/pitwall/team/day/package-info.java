/**
 * The team of an open day, as the window and the command line use it: who is here and who has what,
 * inviting, joining, expelling.
 *
 * <p>Thread: none of its own; it is called from any, and waits on none. Must not import the screen.
 */
package dev.pitwall.team.day;
