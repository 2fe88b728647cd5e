package dev.pitwall.domain.model;

/**
 * How full a file system is.
 *
 * @param mount where it is mounted
 * @param usedKib what lies on it, in KiB
 * @param freeKib what an ordinary user may still write, in KiB
 * @param fullPercent of its space or of its inodes, whichever is fuller
 */
public record DiskUse(String mount, long usedKib, long freeKib, int fullPercent) {}
