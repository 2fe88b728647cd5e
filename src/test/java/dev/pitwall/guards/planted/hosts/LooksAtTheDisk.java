package dev.pitwall.guards.planted.hosts;

import java.nio.file.Path;

/** Planted: a reader of hosts that goes to the disk. */
public record LooksAtTheDisk(Path sshConfig) {}
