/**
 * Agents as teammates, by the Model Context Protocol: on standard input and output for clients that
 * start a process, and over HTTP on the inbox's door. What a coding agent asks becomes a {@link
 * dev.pitwall.inbox.Call} under the agent's own token, and nothing else. There is no tool that
 * calls out, confirms, waives, acknowledges, closes, undoes or applies a plan: these are a
 * person's, and whoever tries is answered so.
 *
 * <p>Over HTTP only the library's handling of messages is used, not its servlet: that one keeps
 * sessions and open streams, and needs a servlet container beside the door.
 *
 * <p>Threads: the protocol's own, and the door's. The only package that names its library. Must not
 * import the core, the log, the team or the screen.
 */
package dev.pitwall.inbox.mcp;
