/**
 * The profiles of the known contests and the catalogs of profiles and result formats, one JSON file
 * each: those that come with the app and the team's own. What a profile adds to a day is a {@link
 * dev.pitwall.profiles.ProfileMerge}. A new profile is a copied file; whatever is wrong in a file
 * is reported with its place.
 *
 * <p>Thread: none of its own; reads files, so never called on JavaFX's. Everything handed out is
 * immutable.
 *
 * <p>May use Jackson. Must not import the screen, {@code core}, the log, reports, the network or
 * JDBC.
 */
package dev.pitwall.profiles;
