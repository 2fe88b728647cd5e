/**
 * The durable truth: a day's events, in a journal file and in H2, and nothing else; and the data
 * folder that holds the days.
 *
 * <p>Thread: each log owns one, {@code log}, which nobody can interrupt and on which all its
 * writing happens; the data folder owns {@code laptop} and {@code show-door}. Methods may be called
 * from any thread and block until done.
 *
 * <p>When an append returns, its events are written twice: a line of the journal, forced to disk,
 * and a row of H2, committed, forced within 64 appends or 20 ms of rest. So the loss of the tail of
 * either file loses nothing, and H2, whose files were seen to lose and to change rows silently, is
 * never trusted alone. At start both are compared, event by event, by number and hash; after a stop
 * in order, and where both files are to the byte what was closed then, by those bytes alone.
 *
 * <p>A day folder: {@code journal.jsonl}, {@code day.mv.db}, {@code home} (which files these are,
 * see {@link dev.pitwall.log.Home}), {@code lock}, and {@code set-aside/} for what could not be
 * used. The SQL console needs {@code jdbc:h2:file:.../day}, user {@code pitwall}, no password.
 *
 * <p>The only package that names JDBC or H2. (Jackson: {@code report} and {@code results}, too.)
 * Must not import anything of ours but {@code domain}.
 */
package dev.pitwall.log;
