package dev.pitwall.results;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.model.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An output cut at any byte is never a PASS it is not: wherever a run fails no beginning of its
 * output passes, and wherever it passes none passes with another score.
 */
class CutOutputsTest {
  static Stream<String> outputs() throws IOException {
    try (var files = Files.list(Readings.SAMPLES)) {
      var samples =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.endsWith(".md"))
              .map(Readings::sample)
              .toList();
      return Stream.concat(
          samples.stream(), Stream.of(Logs.QUALIFY_11, Logs.MERGED_11, Logs.FINAL_11));
    }
  }

  @ParameterizedTest
  @MethodSource("outputs")
  void cutAnywhere(String output) throws IOException {
    var whole = Readings.said(output);
    var bytes = output.getBytes(StandardCharsets.UTF_8);
    for (int end = 0; end < bytes.length; end++) {
      var reading =
          Readings.READER.read(
              new ByteArrayInputStream(Arrays.copyOf(bytes, end)), Optional.empty());
      if (reading instanceof Reading.Read read && read.verdict() == Verdict.PASS) {
        var beginning = new String(bytes, 0, end, StandardCharsets.UTF_8);
        assertTrue(whole.equals(Readings.said(reading)), whole + " cut to:\n" + beginning);
      }
    }
  }

  /**
   * A run of which the log has been turned over, in two pieces: the older one is not the newest.
   */
  @ParameterizedTest
  @MethodSource("outputs")
  void aCutRunDoesNotShowTheOneBefore(String output) throws IOException {
    var bytes = output.getBytes(StandardCharsets.UTF_8);
    var before =
        """
        {"pass":true,"score":777,"messages":[]}
        {"pass":true,"score":777,"success":1,"fail":0,"messages":[]}
        """;
    if (!output.stripLeading().startsWith("{\"pass\"")) {
      return;
    }
    for (int end = 1; end < output.strip().getBytes(StandardCharsets.UTF_8).length; end++) {
      var cut = before + new String(bytes, 0, end, StandardCharsets.UTF_8);
      assertNotEquals("PASS 777", Readings.said(cut), cut);
    }
  }
}
