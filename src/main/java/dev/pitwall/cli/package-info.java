/**
 * The command line: what was asked for, said back in the member's language, with an exit code.
 *
 * <p>Thread: the one that calls it; it waits for the replica where it must. Must not import the
 * screen, JDBC or Jackson: the window and the days on disk come in through {@link
 * dev.pitwall.cli.AppLauncher}.
 */
package dev.pitwall.cli;
