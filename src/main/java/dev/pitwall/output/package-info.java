/**
 * From what a benchmarker printed to an intent: reads outputs by the formats of the day, watches a
 * place for new ones, and puts what was read, or what must be asked, into words. The window, the
 * command line and whatever receives outputs use the same code.
 *
 * <p>Thread: {@link dev.pitwall.output.OutputReader} and {@link dev.pitwall.output.OutputWatch}
 * read files on a background thread; everything handed out is immutable. Must not import the
 * screen, {@code core}, {@code log} or the network.
 */
package dev.pitwall.output;
