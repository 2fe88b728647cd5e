/**
 * A day without what must not leave the team: addresses, names, snippets. The day itself is
 * rewritten, event by event, so that whatever is made of it (report, table, picture, bundle,
 * database) cannot hold what was left out.
 *
 * <p>Thread: any but JavaFX's: it reads attachments. Must not import the screen, the network, JDBC
 * or Jackson.
 */
package dev.pitwall.report.privacy;
