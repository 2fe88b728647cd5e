/**
 * A whole day as one file that travels: a zip of {@code manifest.json}, {@code events.jsonl} (one
 * event a line, as the log stores it) and {@code blobs/} (attachments by hash). A database never
 * travels: it can run code from it.
 *
 * <p>A bundle may come from anybody. Reading it writes nothing, follows no name in it, is bounded
 * in every size, and ends in the events or in one sentence. What its events may say is checked
 * where they are taken in, like a teammate's.
 *
 * <p>Thread: any but JavaFX's: it reads and writes streams. May use Jackson and {@code log}'s
 * codec. Must not import the screen, the network or JDBC.
 */
package dev.pitwall.report.bundle;
