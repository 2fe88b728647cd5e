package dev.pitwall.report.export;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.text.Texts;
import java.time.Instant;

/**
 * A day as it is now, and for whom it is written.
 *
 * @param name of the day before it has a contest
 * @param now what lies after it is not in any length of time
 * @param texts of what is written
 */
public record DayToExport(
    String name, Timeline timeline, BlobSource blobs, Instant now, Texts texts) {}
