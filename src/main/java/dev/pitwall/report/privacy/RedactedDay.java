package dev.pitwall.report.privacy;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.report.bundle.BlobSource;
import java.util.List;

/**
 * A day as it may be given away.
 *
 * @param leftOut what it lacks on purpose, in words for people; empty for a whole day
 */
public record RedactedDay(Timeline timeline, BlobSource blobs, List<String> leftOut) {
  public RedactedDay {
    leftOut = List.copyOf(leftOut);
  }
}
