package dev.pitwall.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.testing.HeapSamples;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Large and odd outputs: read in a stream, nothing grows with them. */
@Isolated("measures the heap")
class ReadingManyTest {
  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String said(InputStream... parts) throws Exception {
    var all = new SequenceInputStream(Collections.enumeration(List.of(parts)));
    return Readings.said(Readings.READER.read(all, Optional.empty()));
  }

  @Test
  void aLineWithoutEnd() throws Exception {
    var endless = "x".repeat(20_000_000);
    assertEquals(
        "PASS 2814",
        said(
            bytes(endless + "\n"),
            bytes(Readings.sample("isucon12-qualify-success-verbatim.txt"))));
  }

  @Test
  void aResultWithThousandsOfMessages() throws Exception {
    var messages = String.join(",", Collections.nCopies(20_000, "\"GET / timed out\""));
    var output = "{\"pass\":true,\"score\":5,\"messages\":[" + messages + "]}\n";
    var read = (Reading.Read) Readings.READER.read(output, Optional.empty());
    assertEquals("PASS 5", Readings.said(read));
    assertEquals(50, read.messages().size());
  }

  @Test
  void aResultTooLongToBeSureOf() throws Exception {
    var messages = String.join(",", Collections.nCopies(600_000, "\"GET / timed out\""));
    var good = "{\"pass\":true,\"score\":4,\"messages\":[]}\n";
    var output = good + "{\"pass\":true,\"score\":5,\"messages\":[" + messages + "]}\n";
    assertEquals("ASK DAMAGED", Readings.said(output));
    assertEquals("ASK DAMAGED", Readings.said(output.replace(",", "\n,")));
  }

  /** As a tree they would be 190 MB. */
  @Test
  void moreValuesThanAResultHas() {
    var values = String.join(",", Collections.nCopies(60_000, "1,{}"));
    assertEquals(
        "ASK DAMAGED",
        Readings.said("{\"pass\":true,\"score\":5,\"messages\":[" + values + "]}\n"));
  }

  /** What is alive while 20 MB are read; with all lines kept it would be more than those. */
  @Test
  void nothingThatPassedIsKept() throws Exception {
    var passed =
        "{\"pass\":true,\"score\":5,\"messages\":[\"" + "GET / timed out ".repeat(9000) + "\"]}\n";
    for (var piece :
        List.of(
            "15:36:48.825044 ERR: load: invalid-status-code: GET /api/condition/0694e4d7: 500\n",
            "time=12:14:20.101 level=WARN msg=eval reqs=12 score=\"[1 2 3]\"\n",
            passed)) {
      var bytes = piece.getBytes(StandardCharsets.UTF_8);
      var output = new HeapSamples(bytes, passed.getBytes(StandardCharsets.UTF_8), 20_000_000, 4);
      var read = (Reading.Read) Readings.READER.read(output, Optional.empty());
      assertEquals("PASS 5", Readings.said(read));
      assertTrue(output.peak() < 8_000_000, output.peak() + " bytes alive");
      assertTrue(read.messages().getFirst().length() <= 300);
    }
  }

  /** A run of blanks costs one look at each. */
  @Test
  void aLineOfBlanks() {
    var output = "type:score" + " ".repeat(3_000_000) + "x";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Readings.asks(output));
  }

  @Test
  void anObjectInsideAnotherIsNoResultHoweverDeep() {
    var deep =
        "{\"a\":".repeat(300) + "{\"pass\":true,\"score\":4,\"messages\":[]}" + "}".repeat(300);
    Readings.asks(deep + "\n");
    Readings.asks("{\"a\":{\"pass\":true,\"score\":4,\"messages\":[]}, broken\n");
    Readings.asks("{\"a\":\n{\"pass\":true,\"score\":4,\"messages\":[]}\n");
    Readings.asks("[{\"pass\":true,\"score\":4,\"messages\":[]}");
  }

  @Test
  void manyLinesOfEverything() throws Exception {
    var line =
        "2023-11-25T10:51:02.101Z\tinfo\tisupipe-benchmarker\t{\"viewer\": 1, \"error\":"
            + " \"{x}\"}\n";
    var parts = IntStream.range(0, 40).mapToObj(_ -> bytes(line.repeat(2000))).toList();
    var all = new SequenceInputStream(Collections.enumeration(parts));
    assertEquals("PASS 3670", said(all, bytes(Readings.sample("isucon13-success-stderr.txt"))));
  }
}
