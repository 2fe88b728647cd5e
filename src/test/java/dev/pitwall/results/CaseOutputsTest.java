package dev.pitwall.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What people really paste: logs with other things around them, from portals, pages and terminals.
 * What the benchmarker's source decides is read; the four that it does not decide are asked about.
 */
class CaseOutputsTest {
  private static final Path CASES = Path.of("src/test/resources/dev/pitwall/cases/outputs");

  private static final String TABLE =
      """
      hisucon2018-pass.txt, PASS 3953
      ishocon1-two-runs.md, PASS 16506
      ishocon3-success.txt, PASS 42117
      isucon10q-trimmed-json-reversed.md, PASS 1294
      isucon11q-august-labels.txt, PASS 2199
      isucon11q-quoted-prepare-fail.md, FAIL
      isucon12q-admin-interleaved-fail.md, FAIL 0
      isucon13-ruby-icon-500-fail.txt, FAIL 0
      isucon13-stale-contestant-log.txt, ASK
      isucon14-critical-zero.txt, FAIL 0
      isucon14-crlf-bom.txt, PASS 1032
      isucon14-journald-fail.txt, FAIL 0
      isucon14-markdown-bullet.md, PASS 1097
      isucon14-prepare-only.txt, ASK
      isucon14-stdout-stderr-debug-scores.txt, PASS 1032
      isucon14-three-results-no-msg.md, PASS 80354
      isucon4q-readme-lines.md, ASK
      isucon5-bench-pl.txt, PASS 268.9
      isucon7q-issue-summary.md, ASK
      isucon9q-slides.md, PASS 61240
      kayac2022-zero.txt, FAIL 0
      private-isu-compose-prefix-zero-pass.txt, PASS 0
      private-isu-github-actions-fail.txt, FAIL 0
      private-isu-github-actions-gh-run-view.txt, PASS 8111
      private-isu-lost-middle-fail.txt, FAIL 0
      risucon2022-report-fail.json, FAIL 0
      """;

  @Test
  void theTableHasEveryCase() throws IOException {
    try (var files = Files.list(CASES)) {
      assertEquals(
          files.map(file -> file.getFileName().toString()).sorted().toList(),
          TABLE.lines().map(line -> line.split(",")[0]).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void asItIs(String file, String expected) throws IOException {
    var said = Readings.said(Files.readString(CASES.resolve(file)));
    assertEquals(expected, expected.equals("ASK") ? said.split(" ")[0] : said);
  }
}
