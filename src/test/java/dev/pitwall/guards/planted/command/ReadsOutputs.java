package dev.pitwall.guards.planted.command;

import dev.pitwall.results.ResultReader;

/** Planted: a command line that reads outputs. */
public record ReadsOutputs(ResultReader reader) {}
