package dev.pitwall.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.domain.intent.RunIntent.RecordRun;
import dev.pitwall.domain.model.OutputExcerpt;
import dev.pitwall.domain.model.RunResult;
import dev.pitwall.domain.model.RunSetup;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.domain.rules.NamedBlobs;
import dev.pitwall.search.SearchedText;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.TestDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeOutputsTest {
  private static final String LONG = "GET /image 404 \u3042\n".repeat(20_000) + "the end\n";

  @TempDir Path folder;

  private static OutputReader reader() {
    return new OutputReader(
        Runnable::run, CompletableFuture.completedFuture(MemoryDays.FORMATS.formats()));
  }

  private ReadOutput read(String text) throws IOException {
    var file = Files.writeString(folder.resolve("bench.log"), text);
    return reader().readNow(file, SampleDay.empty().day());
  }

  @Test
  void aLongOutputIsAnExcerptWithItsResultAndABlobOfAllOfIt() throws Exception {
    try (var blobs = TestBlobs.open()) {
      var kept = new WholeOutputs(blobs).keep(read(LONG));
      assertTrue(kept.kept().length() <= OutputExcerpt.BESIDE_BLOB);
      assertTrue(kept.kept().endsWith("the end\n"));
      try (var whole = blobs.open(kept.whole().orElseThrow().blob())) {
        assertEquals(LONG, new String(whole.stream().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aPastedOneIsKeptWholeAsWell() throws Exception {
    try (var blobs = TestBlobs.open()) {
      var pasted = reader().read(LONG, SampleDay.empty().day()).join();
      var whole = new WholeOutputs(blobs).keep(pasted).whole().orElseThrow();
      assertEquals(LONG.getBytes(StandardCharsets.UTF_8).length, whole.bytes());
    }
  }

  @Test
  void aShortOneStandsInItsEvent() throws Exception {
    try (var blobs = TestBlobs.open()) {
      var printed = read("short\n");
      assertSame(printed, new WholeOutputs(blobs).keep(printed));
    }
  }

  /** What is recorded is what was read; the next run may have begun to write. */
  @Test
  void aFileThatWasWrittenSinceIsNotTakenForTheOneThatWasRead() throws Exception {
    try (var blobs = TestBlobs.open()) {
      var printed = read(LONG);
      Files.setLastModifiedTime(
          printed.path().orElseThrow(), FileTime.from(SampleDay.time("10:00")));
      assertThrows(IOException.class, () -> new WholeOutputs(blobs).keep(printed));
    }
  }

  @Test
  void theDayNamesTheBlobAndTheSearchReadsIt() throws Exception {
    try (var blobs = TestBlobs.open()) {
      var kept = new WholeOutputs(blobs).keep(read(LONG));
      TestDay day = SampleDay.empty();
      day.at(
          "12:00",
          Optional.empty(),
          new RecordRun(
              new RunId("run"),
              Optional.empty(),
              Optional.empty(),
              RunSetup.UNKNOWN,
              new RunResult(Verdict.FAIL, Optional.empty(), "", kept.kept(), kept.whole())));
      var blob = kept.whole().orElseThrow().blob();
      assertTrue(NamedBlobs.of(day.day()).contains(blob));
      assertEquals(Optional.of(blob), SearchedText.outputs(day.day()).getFirst().blob());
    }
  }
}
