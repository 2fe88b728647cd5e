package dev.pitwall.guards.planted.team;

import org.eclipse.jetty.server.Server;

/** Planted: a server beside the one of {@code net}. */
public record ServesByItself(Server server) {}
