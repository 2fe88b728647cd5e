package dev.pitwall.guards.planted.evidence;

/** Planted: a process that is started elsewhere. */
public record AsksAShell(ProcessBuilder shell) {}
