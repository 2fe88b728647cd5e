/**
 * The past days on this laptop: what there is, a search over all of them, their scores side by
 * side, and the set-up of one for a new day. Read from the days' journals, without a lock and
 * without writing anything; a database is never opened, since one that somebody put there could run
 * code. A day that cannot be read is one problem, and hides no other day.
 *
 * <p>Thread: any but JavaFX's: everything here reads files, and can be stopped. Must not import the
 * screen, the network or JDBC.
 */
package dev.pitwall.archive;
