/**
 * Prepared snippets as one file that a team carries from contest to contest: a zip of {@code
 * pitwall-kit.json} and {@code blobs/} (each content by its hash). What belongs to one day alone,
 * such as host, member, time and links, is left out. The texts are what it is for: nothing in them
 * is rewritten, or a prepared command would not work on the next day. Who gives a day away writes
 * one of its exports, which leave out addresses, names and snippets.
 *
 * <p>A kit may come from anybody: it is checked as a bundle is, all of it before anything is kept,
 * and comes in as intents, which are decided like those of a person.
 *
 * <p>Thread: any but JavaFX's: it reads and writes streams. Must not import the screen, the
 * network, the core or JDBC.
 */
package dev.pitwall.report.kit;
