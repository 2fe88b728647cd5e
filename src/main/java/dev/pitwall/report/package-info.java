/**
 * Days that leave the app, and come back, as files for people and other programs.
 *
 * <p>Thread: none of its own; reads and writes files, so never called on JavaFX's. Must not import
 * the screen, the network or JDBC.
 */
package dev.pitwall.report;
