/**
 * Carries the frames of the exchange between laptops: {@link dev.pitwall.team.Channel}s over
 * WebSockets, accepted and dialled, and the frames in which a new key of the team is handed on.
 *
 * <p>Threads: those of {@code net}; nothing here waits. Must not import the core, the log, the
 * inbox or the screen: it does not look into what it carries.
 */
package dev.pitwall.team.transport;
