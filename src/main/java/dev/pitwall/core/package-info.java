/**
 * The running day: one writer that turns intents into durable facts and publishes what the day has
 * become. {@link dev.pitwall.core.OpenDay} owns all that lives as long as the day does. What is
 * true only now (who is there, whose laptop has what) is published by {@code team}, beside the
 * snapshots and never in them.
 *
 * <p>Thread: {@code replica}, owned by {@link dev.pitwall.core.Replica}; it writes and closes the
 * log as well, and snapshots are published from it. Must not import the screen, the network, JDBC
 * or Jackson.
 */
package dev.pitwall.core;
