/**
 * The profiles of the known contests, one JSON file each: those that come with the app and the
 * team's own. A new one is a copied file; whatever is wrong in a file is told with its place.
 *
 * <p>Thread: none of its own; reads files, so never called on JavaFX's. Everything handed out is
 * immutable.
 *
 * <p>May use Jackson. Must not import the screen, the log, reports, the network or JDBC.
 */
package dev.pitwall.profiles;
