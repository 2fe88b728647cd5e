/**
 * The protocols that the team's probes speak: what is sent and how an answer is read (pure), and
 * the sockets of this laptop that carry it. On a server a shell carries the same bytes.
 *
 * <p>Thread: one virtual thread per probe that is asked; every wait is limited. Must not import
 * anything of ours but {@code domain}.
 */
package dev.pitwall.evidence.probe;
