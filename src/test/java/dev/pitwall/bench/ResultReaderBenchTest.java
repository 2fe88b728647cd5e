package dev.pitwall.bench;

import dev.pitwall.results.Formats;
import dev.pitwall.results.ResultReader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
