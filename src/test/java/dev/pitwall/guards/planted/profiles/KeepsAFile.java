package dev.pitwall.guards.planted.profiles;

import dev.pitwall.log.EventLog;

/** Planted: a profile that keeps what it reads in a day's log. */
public record KeepsAFile(EventLog log) {}
