package dev.pitwall.report.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.testing.ManualPages;
import dev.pitwall.testing.TestDay;
import dev.pitwall.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The timeline in the manual is one. */
class ManualTimelinesTest {
  @ParameterizedTest
  @EnumSource
  void theExampleIsReadWhole(Language language) throws IOException {
    var pages = ManualPages.in(language);
    var csv = pages.codeBlocks("timelines").getFirst();
    var read = read(csv);
    assertEquals(3, read.rows().size());
    assertEquals(String.join(",", pages.firstColumn("timelines")), csv.lines().findFirst().get());
    var preview = TimelineCsv.preview(read, TestDay.begun().day(), TestDay.END, false);
    assertEquals(List.of(), preview.badLines());
    assertEquals(2, preview.runs());
    assertEquals(3, preview.roleSteps());
  }

  @ParameterizedTest
  @EnumSource
  void theTimesAndVerdictsOfTheTableAreRead(Language language) throws IOException {
    var columns = ManualPages.in(language).rows("timelines");
    var times = ManualPages.code(columns.getFirst().getLast()).toList();
    var verdicts = ManualPages.code(columns.get(2).getLast()).toList();
    assertEquals(3, times.size());
    assertEquals(3, verdicts.size());
    var rows = new StringBuilder("time,score,passed,change,roles\n");
    times.forEach(time -> verdicts.forEach(verdict -> rows.append(time + ",," + verdict + ",,\n")));
    assertEquals(9, read(rows.toString()).rows().size());
  }

  private static TimelineFile.Read read(String csv) throws IOException {
    var bytes = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    var read = assertInstanceOf(TimelineFile.Read.class, TimelineCsv.read(bytes));
    assertEquals(List.of(), read.badLines());
    return read;
  }
}
