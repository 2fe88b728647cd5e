package dev.pitwall.report.export;

import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.privacy.Omission;
import java.util.Set;

/**
 * What a person wants of a day.
 *
 * @param table which one, of {@link ExportForm#CSV}
 * @param marked whether a table begins with a byte order mark, for spreadsheets on Japanese
 *     machines
 * @param without what is left out on purpose
 */
public record ExportRequest(
    ExportForm form, ReportCsv.Table table, boolean marked, Set<Omission> without) {
  public ExportRequest {
    without = Set.copyOf(without);
  }

  /** The whole day. */
  public static ExportRequest whole(ExportForm form) {
    return new ExportRequest(form, ReportCsv.Table.RUNS, false, Set.of());
  }
}
