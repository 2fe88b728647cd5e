/**
 * Long texts and pictures between laptops. Their names are in the events, which travel first; each
 * laptop then asks for what it lacks, a piece at a time and of one laptop, so that an event never
 * waits long behind them. What is cut off goes on where it was, from any laptop that has it.
 *
 * <p>Thread: {@code team-blobs}, owned by {@link dev.pitwall.team.blob.BlobExchange}: it reads and
 * writes files, which the exchange of events must not wait for. Must not import a transport, the
 * log or the screen.
 */
package dev.pitwall.team.blob;
