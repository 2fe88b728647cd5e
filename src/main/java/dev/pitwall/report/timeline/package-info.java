/**
 * Days that travel as files: CSV timelines in and out, and the sample days that come with the app.
 *
 * <p>Thread: none of its own; everything handed out is immutable. What is read becomes an {@link
 * dev.pitwall.domain.intent.Intent}, so that an import is decided, durable and undone like any
 * other step.
 *
 * <p>May use Jackson (samples are JSON lines) and {@code log}'s codec. Must not import the screen,
 * the network or JDBC.
 */
package dev.pitwall.report.timeline;
