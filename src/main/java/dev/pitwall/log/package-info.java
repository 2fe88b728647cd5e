/**
 * The durable truth: a day's events, in a journal file and in H2. Which day folders are this
 * laptop's own a {@link dev.pitwall.log.DayRegistry} says, which {@code laptop} keeps.
 *
 * <p>Thread: none of its own, but for the closing of a database that may hang. What reads is for
 * any thread; what writes is for the day's one writer, {@code core.Replica} in the app, on a thread
 * that nobody can interrupt.
 *
 * <p>When an append returns, its events are a line of the journal, forced to disk and seen to stand
 * under the journal's name, a line of its second copy, and counted. A row of H2 follows when the
 * answer is given, committed; copy and rows are forced within 64 appends or 20 ms of rest. So the
 * loss of the tail of any file loses nothing, and H2, whose files were seen to lose and to change
 * rows silently, is never trusted alone. At start the journal is compared with the others, event by
 * event, by number and hash; after a clean stop a matching checksum of both files is enough.
 *
 * <p>The laptop's own folder has a count of what the day holds: origins, numbers, a sum. It is
 * written with every append and forced in the pauses. So a day is known to lack steps where its
 * files cannot tell, and its origin is not gone on with.
 *
 * <p>H2 runs code that stands in a file when it opens it. So it opens only what this laptop made in
 * the same process, or closed itself: bytes whose seal is in the registry, in the laptop's own
 * folder. After an unclean stop no tag fits; then the journal's second copy mends it, and the
 * database is made anew. No page of a database is read without the engine.
 *
 * <p>A day folder: {@code journal.jsonl}, {@code day.mv.db}, {@code lock}, while it is open {@code
 * journal.spare.jsonl}, and {@code set-aside/} for what could not be used. It may come from
 * somebody else: links in it are refused, only plain files of a sane size are read, events that
 * cannot be are kept and not let in. The SQL console needs {@code
 * jdbc:h2:file:.../day;ACCESS_MODE_DATA=r}, user {@code pitwall}, no password.
 *
 * <p>The only package that names JDBC or H2. (Jackson: {@code report}, {@code results} and {@code
 * profiles}, too.) Must not import anything of ours but {@code domain}, {@code problem} and {@code
 * files}.
 */
package dev.pitwall.log;
