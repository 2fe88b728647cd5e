/**
 * The local network around this laptop: which addresses it has now, and which teams are heard on
 * it. All of it is a hint. Who is heard is dialled, and proves by TLS who it is.
 *
 * <p>Threads: one for watching and one for hearing, both named {@code lan}. Must not import what
 * {@code net} must not.
 */
package dev.pitwall.net.lan;
