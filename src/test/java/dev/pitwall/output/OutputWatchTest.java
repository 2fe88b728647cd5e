package dev.pitwall.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.results.Reading;
import dev.pitwall.testing.MemoryDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputWatchTest {
  private static final String PASS =
      "{\"pass\":true,\"score\":1710,\"success\":1,\"fail\":0,\"messages\":[]}\n";

  @TempDir Path folder;
  private final OutputReader reader =
      new OutputReader(
          Runnable::run, CompletableFuture.completedFuture(MemoryDays.FORMATS.formats()));
  private Instant now = Instant.parse("2026-11-21T05:00:00Z");

  private OutputWatch watch(Path place) {
    return new OutputWatch(place);
  }

  private List<ReadOutput> after(OutputWatch watch, int seconds) throws IOException {
    now = now.plusSeconds(seconds);
    return watch.look(now, file -> reader.readNow(file, ContestDay.EMPTY));
  }

  @Test
  void whatWasThereBeforeIsOldAndWhatComesIsToldOnceItIsQuiet() throws IOException {
    Files.writeString(folder.resolve("old.log"), PASS);
    var watch = watch(folder);
    assertEquals(List.of(), after(watch, 0));
    Files.writeString(folder.resolve("run-17.log"), PASS);
    assertEquals(List.of(), after(watch, 1));
    assertEquals(List.of(), after(watch, 2));
    var found = after(watch, 1);
    assertEquals(1, found.size());
    assertEquals(Optional.of("run-17.log"), found.getFirst().file());
    var read = assertInstanceOf(Reading.Read.class, found.getFirst().reading());
    assertEquals(Verdict.PASS, read.verdict());
    assertEquals(List.of(), after(watch, 100), "once is enough");
  }

  @Test
  void aGrowingFileWaitsAndOneWithoutResultWaitsLongerAndIsAskedAbout() throws IOException {
    var file = folder.resolve("bench.log");
    var watch = watch(file);
    assertEquals(List.of(), after(watch, 0));
    Files.writeString(file, "starting\n");
    assertEquals(List.of(), after(watch, 1));
    assertEquals(List.of(), after(watch, 10), "quiet, but without a result");
    Files.writeString(file, "starting\nstill at it\n");
    assertEquals(List.of(), after(watch, 10), "grown: it waits anew");
    assertEquals(List.of(), after(watch, 29));
    var found = after(watch, 1);
    assertInstanceOf(Reading.Ask.class, found.getFirst().reading());
  }

  @Test
  void aFileThatIsWrittenAgainIsAnotherOutput() throws IOException {
    var file = folder.resolve("bench.log");
    var watch = watch(file);
    after(watch, 0);
    Files.writeString(file, PASS);
    after(watch, 1);
    assertEquals(1, after(watch, 5).size());
    Files.writeString(file, PASS.replace("1710", "18100"));
    after(watch, 60);
    assertEquals(1, after(watch, 5).size());
  }

  @Test
  void aPlaceThatIsNotThereYetIsWaitedFor() throws IOException {
    var watch = watch(folder.resolve("later"));
    assertEquals(List.of(), after(watch, 0));
    Files.createDirectory(folder.resolve("later"));
    Files.writeString(folder.resolve("later/a.log"), PASS);
    after(watch, 1);
    assertEquals(1, after(watch, 5).size());
  }
}
