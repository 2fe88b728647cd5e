package dev.pitwall.report.timeline;

import dev.pitwall.domain.model.ContestDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Timelines in CSV files, see {@link TimelineCsv}. */
public final class TimelineFiles implements Timelines {
  private record Read(TimelineFile.Read file) implements Rows {
    @Override
    public TimelinePreview preview(ContestDay day, Instant now, boolean allPassed) {
      return TimelineCsv.preview(file, day, now, allPassed);
    }
  }

  @Override
  public Parsed timeline(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return parsed(TimelineCsv.read(in));
    }
  }

  @Override
  public Parsed timeline(String pasted) {
    return parsed(TimelineCsv.read(pasted));
  }

  private static Parsed parsed(TimelineFile file) {
    return switch (file) {
      case TimelineFile.Read read -> new Read(read);
      case TimelineFile.Refused refused -> new Refused(refused.reason(), refused.word());
    };
  }
}
