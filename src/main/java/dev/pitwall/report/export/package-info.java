/**
 * A day as files for people and other programs, in every form there is: report, picture, table,
 * bundle, database. One way for the window and the command line.
 *
 * <p>Thread: any but JavaFX's: it reads attachments and writes files. Must not import the screen,
 * the network or JDBC.
 */
package dev.pitwall.report.export;
