/**
 * What two laptops say to each other: frames of JSON, described in the manual ({@code team-wire}).
 * Whatever comes in is bounded before and while it is read; what only a newer version knows is
 * skipped.
 *
 * <p>Thread: any; all but the caller's own lists is immutable. May use Jackson; must not import the
 * core, the session or a transport.
 */
package dev.pitwall.team.wire;
