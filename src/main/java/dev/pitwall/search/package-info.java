/**
 * Full-text search over the long texts of a day: snippets and the outputs of runs, as far as this
 * laptop has them. A search reads the texts themselves, newest first, and hands out each hit as it
 * is found; there is no index.
 *
 * <p>Why no index: what people look for in logs are parts of words, such as {@code /api/isu} or
 * {@code 0x1f}, which an index of words does not find, and one of all letter groups is several
 * times as large as the texts. H2's full-text search would store every text a second time, in the
 * database. Reading 500 MB takes about as long as it takes to type the words.
 *
 * <p>Thread: any but the screen's; one search belongs to one thread, and ends early when its
 * receiver does not want more. Must not import the core, the log, the screen or the network.
 */
package dev.pitwall.search;
