/**
 * What a day's records say about it, worked out afterwards or at any moment of it: the {@link
 * dev.pitwall.report.findings.Finding}s, each with its numbers and the runs it comes from, and in
 * words. A finding that the numbers do not carry is not made.
 *
 * <p>Thread: any; pure functions of a {@link dev.pitwall.domain.fold.Timeline} and a moment. Must
 * not import anything of ours but {@code domain} and {@code text}.
 */
package dev.pitwall.report.findings;
