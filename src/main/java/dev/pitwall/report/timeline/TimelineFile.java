package dev.pitwall.report.timeline;

import dev.pitwall.report.timeline.Timelines.Reason;
import java.util.List;

/** What became of reading a timeline's file. */
public sealed interface TimelineFile {
  /**
   * It is a timeline.
   *
   * @param rows the good lines, in the order of the file
   * @param badLines the others, in the order of the file
   * @param leftOut headings of columns that say nothing here
   * @param shiftJis it was not UTF-8 but read as what Excel saves on a Japanese machine
   */
  record Read(
      List<TimelineRow> rows, List<BadLine> badLines, List<String> leftOut, boolean shiftJis)
      implements TimelineFile {
    public Read {
      rows = List.copyOf(rows);
      badLines = List.copyOf(badLines);
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * It is none; nothing of it was taken. The words of a reason stand under {@code csv.refused.}.
   *
   * @param word what the sentence speaks of: the limit, or the first line as it stands
   */
  record Refused(Reason reason, String word) implements TimelineFile {}
}
