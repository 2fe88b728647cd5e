/**
 * The member's own way to a server: the ssh client of their system, so that their configuration,
 * agent, jump hosts and known hosts just work. Never asks for a password, never changes a known
 * host, forwards nothing.
 *
 * <p>Thread: one virtual thread per server that is asked; nothing here is called from JavaFX's but
 * {@code ask}, which returns at once. Must not import anything of ours but {@code domain} and
 * {@code evidence}.
 */
package dev.pitwall.evidence.ssh;
