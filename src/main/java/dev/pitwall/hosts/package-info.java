/**
 * Typed server names and pasted server lists: from text to {@link
 * dev.pitwall.domain.model.ServerSheet}s, with what could not be read, by line. The one reading for
 * the Servers screen, the command line in the window and whatever else takes a list of hosts.
 *
 * <p>Thread: any; everything handed out is immutable. Must not import anything of ours but {@code
 * domain}: what the day makes of a list is decided by whoever asked.
 */
package dev.pitwall.hosts;
