/**
 * The door for servers, scripts and agents: HTTP on this laptop, usually reached through {@code ssh
 * -R}. A request becomes an intent with an author, or a text kept beside the day and an intent that
 * names it, and nothing else; what it names is never a path, a command or a page.
 *
 * <p>Every request shows a token: that of the day, which stands for whoever sits at this laptop, or
 * that of one agent. The tokens lie in the laptop's own folder and never in a day's folder.
 *
 * <p>Threads: requests run on the door's virtual threads and may wait for the disk and for the
 * replica; {@link dev.pitwall.inbox.Inbox} itself is for any thread but the screen's where it says
 * so. Must not import the team, the screen, the command line, the log or JDBC.
 */
package dev.pitwall.inbox;
