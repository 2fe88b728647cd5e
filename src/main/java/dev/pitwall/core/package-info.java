/**
 * The running day: one writer that turns intents into durable facts and publishes what the day has
 * become.
 *
 * <p>Thread: {@code replica}, owned by {@link dev.pitwall.core.Replica}; snapshots are published
 * from it. Must not import the screen, the network, JDBC or Jackson.
 */
package dev.pitwall.core;
