package dev.pitwall.bench;

import dev.pitwall.results.Formats;
import dev.pitwall.results.ResultReader;
import dev.pitwall.testing.HeapSamples;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What reading an output of 50 MB with all formats costs, against reading its lines alone. */
@Tag("bench")
class ResultReaderBenchTest {
  private static final int ROUNDS = 5;
  private static final int BYTES = 50_000_000;

  @Test
  void reading() throws Exception {
    System.out.println("| 50 MB of | lines alone, ms | read, ms | ratio | MB/s |");
    System.out.println("|---|---|---|---|---|");
    row(
        "plain log lines",
        "15:36:48.825044 ERR: load: invalid-status-code: GET /api/condition/0694e4d7: 500\n",
        "15:36:48.825225 score: 1902(1932 - 30) : pass\n");
    row(
        "log lines with JSON",
        "2023-11-25T10:51:02.101Z\tinfo\tisupipe-benchmarker\tlog\t{\"viewer\": \"a\", \"id\":"
            + " 1}\n",
        "{\"pass\":true,\"score\":5,\"messages\":[]}\n");
    row(
        "logfmt",
        "time=12:14:20.101 level=DEBUG msg=eval reqs=12 score=\"[1 2 3]\"\n",
        "time=12:14:20.102 level=INFO msg=結果 pass=true スコア=1097 種別エラー数=map[26:1]\n");
  }

  private static void row(String name, String line, String last) throws Exception {
    var text = line.repeat(BYTES / line.length()) + last;
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var reader = new ResultReader(Formats.shipped());
    double bare = median(() -> lines(bytes));
    double read = median(() -> reader.read(new ByteArrayInputStream(bytes), Optional.empty()));
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %.0f | %.1f | %.0f |%n",
        name,
        bare,
        read,
        read / bare,
        bytes.length / 1e3 / read);
  }

  /**
   * What is alive on the heap while it is read, garbage not counted, and what a pass costs in all.
   */
  @Test
  void memory() throws Exception {
    System.out.println("| output | MB | alive at the most, MB |");
    System.out.println("|---|---|---|");
    alive(
        "200 MB of lines",
        "15:36:48.825044 ERR: load: invalid-status-code: GET /api/condition/0694e4d7: 500\n",
        200_000_000);
    alive(
        "1,000,000 JSON lines",
        "{\"pass\":true,\"score\":5,\"messages\":[\"GET / timed out 123\"]}\n",
        59_000_000);
    var small = String.join(",", Collections.nCopies(1_650_000, "1.5"));
    var texts = String.join(",", Collections.nCopies(6, "\"" + "a".repeat(1_100_000) + "\""));
    alive(
        "JSON of 6.6 MB, small values",
        "{\"pass\":true,\"messages\":[" + small + "]}\n",
        13_200_000);
    alive(
        "JSON of 6.6 MB, long texts",
        "{\"pass\":true,\"score\":5,\"messages\":[\n" + texts.replace(",", ",\n") + "]}\n",
        13_200_000);
  }

  private static void alive(String name, String piece, long total) throws Exception {
    var last = "15:36:48.825225 score: 1902(1932 - 30) : pass\n".getBytes(StandardCharsets.UTF_8);
    var output = new HeapSamples(piece.getBytes(StandardCharsets.UTF_8), last, total, 40);
    new ResultReader(Formats.shipped()).read(output, Optional.empty());
    System.out.printf(
        Locale.ROOT, "| %s | %.0f | %.1f |%n", name, total / 1e6, output.peak() / 1e6);
  }

  private static long lines(byte[] bytes) {
    var in = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    return new BufferedReader(in).lines().count();
  }

  private static double median(Callable<?> work) throws Exception {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      long from = System.nanoTime();
      work.call();
      millis.add((System.nanoTime() - from) / 1e6);
    }
    millis.sort(null);
    return millis.get(ROUNDS / 2);
  }
}
