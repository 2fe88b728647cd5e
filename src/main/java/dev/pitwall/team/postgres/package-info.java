/**
 * PostgreSQL as a teammate that is always there: the team's day in a database beside the laptops.
 * To the exchange it is one more laptop at the end of a {@link dev.pitwall.team.Channel}: the
 * session of the other side runs here, on rows in place of a log, so that what is exchanged and
 * checked is the same as between two laptops.
 *
 * <p>Threads, owned by {@link dev.pitwall.team.postgres.PostgresLink}: {@code postgres} runs the
 * session and never waits, {@code postgres-sql} waits for the server, {@code postgres-listen} waits
 * for notifications. Must not import the core's writer, a transport, the inbox or the screen; with
 * the log it is the only one that knows JDBC.
 */
package dev.pitwall.team.postgres;
