package dev.pitwall.domain.model;

import dev.pitwall.domain.id.BlobHash;

/**
 * All that a benchmarker printed, where that is more than its run keeps itself: a blob beside the
 * day.
 *
 * @param bytes the length of it
 */
public record WholeOutput(BlobHash blob, long bytes) {}
