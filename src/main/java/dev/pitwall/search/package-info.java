/**
 * Full-text search over the long texts of a day: snippets and the outputs of runs, as far as this
 * laptop has them. A search reads the texts themselves, newest first, and hands out each hit as it
 * is found; there is no index.
 *
 * <p>Why no index: what people look for in logs are parts of words, such as {@code /api/isu} or
 * {@code 0x1f}, which an index of words does not find, and one of all letter groups is several
 * times as large as the texts. H2's full-text search would store every text a second time, in the
 * database. So a search takes as long as reading does: 500 MB took 3 to 5 seconds on two processors
 * that four times as much work waited for ({@code SnippetsBenchTest}), the first of them for
 * comparing the texts with their names as well. What makes that bearable is the order: the newest
 * text comes first and its hits are given before the next text is opened, so that the first ones
 * are there at once however much follows. Only one block of one text is in memory.
 *
 * <p>Thread: any but the screen's; one search belongs to one thread, and ends early when its
 * receiver does not want more. Must not import the core, the log, the screen or the network.
 */
package dev.pitwall.search;
