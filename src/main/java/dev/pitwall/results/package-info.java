/**
 * Reads what a benchmarker printed into the result of a run. What is known of a contest stands in
 * data files ({@link dev.pitwall.results.Format}), never in code.
 *
 * <p>One rule stands above all others: a wrong score and a wrong PASS are far worse than a
 * question. What is not certain is a {@link dev.pitwall.results.Reading.Ask}.
 *
 * <p>Thread: any; a {@link dev.pitwall.results.ResultReader} keeps nothing between two readings and
 * reads in one pass with bounded memory. Must not import anything of ours but {@code domain} and
 * {@code json}: recording, watching and showing results is the business of others.
 */
package dev.pitwall.results;
