package dev.pitwall.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every output there is reads as it must: alone, through loggers, and after another run. */
class SampleOutputsTest {
  private static final String TABLE =
      """
      isucon10-final-fail.txt, FAIL 0
      isucon10-final-success.txt, PASS 25856
      isucon10-qualify-fail.json, FAIL 1204
      isucon10-qualify-success-verbatim-a.txt, PASS 252
      isucon11-final-fail.txt, FAIL 0
      isucon11-final-tail.txt, PASS 8123
      isucon11-qualify-fail.txt, FAIL 0
      isucon11-qualify-tail.txt, PASS 1902
      isucon12-final-fail.txt, FAIL 0
      isucon12-qualify-success-verbatim.txt, PASS 2814
      isucon13-success-result-file.json, PASS 3670
      isucon13-success-stderr.txt, PASS 3670
      isucon13-success-stdout.txt, ASK NO_SCORE_HERE
      isucon14-prepare-fail-no-result-line.txt, FAIL
      isucon14-success.txt, PASS 1097
      isucon3-final-fail.txt, FAIL 412.7
      isucon3-final-success.txt, PASS 11023.4181
      isucon3-parallel-benchmark-readme-verbatim.txt, PASS 42018
      isucon3-qualifier-fail.txt, FAIL 0
      isucon3-qualifier-success.txt, PASS 3972.4
      isucon4-qualifier-init-timeout.txt, FAIL
      isucon4-qualifier-success.txt, PASS 48234
      isucon5-result-fail.json, FAIL 0
      isucon5-result.json, PASS 12051
      isucon6-final-success.json, PASS 30214
      isucon6-qualifier-init-fail.json, FAIL 0
      isucon6-qualifier-success.txt, PASS 0
      isucon7-final-success.json, PASS 8012
      isucon7-qualify-success.txt, PASS 4157
      isucon8-qualify-fail.json, FAIL 0
      isucon9-qualify-fail.json, FAIL 0
      isucon9-qualify-success.txt, PASS 11860
      private-isu-init-fail.json, FAIL 0
      private-isu-success-verbatim.json, PASS 1710
      """;

  @Test
  void theTableHasEveryOutput() throws Exception {
    try (var files = Files.list(Readings.SAMPLES)) {
      assertEquals(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".md"))
              .sorted()
              .toList(),
          TABLE.lines().map(line -> line.split(",")[0]).sorted().toList());
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void asItIs(String file, String expected) {
    Readings.reads(expected, Readings.sample(file));
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void withTheLineEndsAndMarksOfOtherSystems(String file, String expected) {
    var output = Readings.sample(file);
    Readings.reads(expected, output.replace("\n", "\r\n"));
    Readings.reads(expected, "\uFEFF" + output);
    Readings.reads(expected, output.lines().collect(Collectors.joining("\n\n", "\n", "\n\n")));
    Readings.reads(expected, each(output, "\u001b[1;32m", "\u001b[0m"));
    Readings.reads(expected, each(output, "[32m", "[0m"));
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void throughLoggersAndTerminals(String file, String expected) {
    var output = Readings.sample(file);
    for (var prefix :
        new String[] {
          "Nov 22 17:00:01 ip-10-0-1-4 bench[1234]: ",
          "2024-12-08T17:00:01+0900 host-1 run-bench.sh[77]: ",
          "2024-12-08T17:00:01.123456789Z stdout F ",
          "[2024-12-08 17:00:01] ",
          "17:00:01.5 ",
          "Nov 22 17:00:01 ",
          "bench-1  | ",
          "[bench] ",
          "    "
        }) {
      Readings.reads(expected, each(output, prefix, ""));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void amongNoise(String file, String expected) {
    var noise =
        """
        $ ssh bench ./bench 2>&1 | tee bench.log
        panic: nothing to worry about {"viewer": "a", "error": "x"}
        map[a:{1 2} b:{}] { "unfinished": [1,
        \uFFFD\uFFFD\u0000 \u0007
        <html>{{ .Score }}</html>
        """;
    var output = Readings.sample(file);
    Readings.reads(expected, noise + output + "\nisucon@ip-10-0-1-4:~$ \n");
    Readings.reads(expected, noise.repeat(100) + output);
  }

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void ofTwoRunsTheLastCounts(String file, String expected) {
    var output = Readings.sample(file);
    // Two last blocks without a beginning look like two of the same run, printed while it was on.
    boolean mayBeInterim =
        file.equals("isucon11-qualify-tail.txt") || file.equals("isucon11-final-fail.txt");
    var twice = mayBeInterim ? "ASK INTERIM" : expected;
    Readings.reads(twice, output + output);
    Readings.reads(twice, output + "\n$ ./bench\n" + output);
  }

  @Test
  void ofTwoRunsThatDisagreeTheLastCounts() {
    for (var pair :
        new String[][] {
          {"isucon3-qualifier-success.txt", "isucon3-qualifier-fail.txt"},
          {"isucon3-final-success.txt", "isucon3-final-fail.txt"},
          {"isucon4-qualifier-success.txt", "isucon4-qualifier-init-timeout.txt"},
          {"isucon5-result.json", "isucon5-result-fail.json"},
          {"isucon6-qualifier-success.txt", "isucon6-qualifier-init-fail.json"},
          {"isucon9-qualify-success.txt", "isucon9-qualify-fail.json"},
          {"isucon10-qualify-success-verbatim-a.txt", "isucon10-qualify-fail.json"},
          {"isucon10-final-success.txt", "isucon10-final-fail.txt"},
          {"isucon11-qualify-tail.txt", "isucon11-qualify-fail.txt"},
          {"isucon14-success.txt", "isucon14-prepare-fail-no-result-line.txt"},
          {"private-isu-success-verbatim.json", "private-isu-init-fail.json"}
        }) {
      var passed = Readings.sample(pair[0]);
      var failed = Readings.sample(pair[1]);
      assertEquals(Readings.said(failed), Readings.said(passed + failed), pair[1]);
      if (!pair[0].startsWith("isucon11")) {
        assertEquals(Readings.said(passed), Readings.said(failed + passed), pair[0]);
      }
    }
  }

  private static String each(String output, String before, String after) {
    return Arrays.stream(output.split("\n"))
        .map(line -> before + line + after + "\n")
        .collect(Collectors.joining());
  }
}
