/**
 * Long texts and pictures, each under its SHA-256, in the folder {@code blobs} of a day's folder.
 * An event names a blob and never holds it, so a day of many large outputs opens as fast as one
 * without.
 *
 * <p>A blob is on disk before {@link dev.pitwall.blobs.Blobs#keep} returns: an event that names it
 * is written after that. It is kept once, however often it comes. Nothing of it is in memory but a
 * buffer. A folder may come from somebody else, so a file is checked against its name before a byte
 * of it is given away, and links are not followed; what does not fit its name is reported and not
 * used.
 *
 * <p>For any thread but the screen's: everything here reads or writes files. Must not import the
 * log, the core, the screen or the network; of the domain only the name of a blob.
 */
package dev.pitwall.blobs;
