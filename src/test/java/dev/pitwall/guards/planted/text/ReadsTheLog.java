package dev.pitwall.guards.planted.text;

import dev.pitwall.log.EventLog;

/** Planted: a word that knows storage. */
public record ReadsTheLog(EventLog log) {}
