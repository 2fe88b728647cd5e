package dev.pitwall.guards.planted.domain;

import java.nio.file.Path;

/** Planted: a domain class that knows files. */
public record ReadsAFile(Path file) {}
