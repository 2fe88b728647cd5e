package dev.pitwall.bench;

import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.id.Origin;
import dev.pitwall.report.DayReport;
import dev.pitwall.report.ReportCsv;
import dev.pitwall.report.bundle.BlobSource;
import dev.pitwall.report.bundle.Progress;
import dev.pitwall.report.document.HtmlText;
import dev.pitwall.report.document.MarkdownText;
import dev.pitwall.report.findings.Findings;
import dev.pitwall.report.picture.PngPicture;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.report.privacy.Redaction;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import dev.pitwall.text.Texts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What each step of writing a report costs, in milliseconds of its thread: a cancelled export ends
 * after the step that it is in. Prints; asserts nothing.
 */
@Tag("bench")
class ReportBenchTest {
  private static final int ROUNDS = 3;

  private final Texts texts = new Texts(Language.EN, TestDay.TOKYO);

  private interface Work<T> {
    T run() throws IOException;
  }

  @Test
  void steps() throws IOException {
    System.out.println("| events | step | cold, ms | best of the next, ms |");
    System.out.println("|---|---|---|---|");
    for (int events : new int[] {1_000, 10_000, 100_000}) {
      steps(events);
    }
  }

  private void steps(int events) throws IOException {
    var day = Timeline.of(BusyDay.of(events, new Origin("bench"), 25_000_000L / events));
    List<String> nothing = List.of();
    step(events, "findings", () -> Findings.of(day, TestDay.END));
    var document =
        step(
            events, "document", () -> DayReport.of(day, TestDay.END, texts, nothing).orElseThrow());
    step(events, "HTML", () -> HtmlText.of(document));
    step(events, "Markdown", () -> MarkdownText.of(document, "report"));
    var svg =
        step(
            events,
            "drawing",
            () -> DayReport.picture(day, TestDay.END, texts, nothing).orElseThrow());
    step(events, "pixels", () -> PngPicture.of(svg));
    step(events, "table", () -> ReportCsv.of(day.day(), ReportCsv.Table.TIMELINE, List.of()));
    step(events, "left out", () -> without(day, EnumSet.allOf(Omission.class)));
  }

  private Object without(Timeline day, Set<Omission> omissions) throws IOException {
    return Redaction.of(day, BlobSource.NONE, omissions, texts, Progress.IGNORED);
  }

  private static <T> T step(int events, String name, Work<T> work) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    var made = work.run();
    double cold = (threads.getCurrentThreadCpuTime() - start) / 1e6;
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      start = threads.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 1e6);
    }
    System.out.printf(Locale.ROOT, "| %,d | %s | %.0f | %.0f |%n", events, name, cold, best);
    return made;
  }
}
