/**
 * Agents as teammates, by the Model Context Protocol on standard input and output: what a coding
 * agent asks becomes a {@link dev.pitwall.inbox.Call} under the agent's own token, and nothing
 * else. There is no tool that calls out, confirms, waives, acknowledges, closes, undoes or applies
 * a plan: these are a person's.
 *
 * <p>Threads: the protocol's own. The only package that names its library. Must not import the
 * core, the log, the team or the screen.
 */
package dev.pitwall.inbox.mcp;
