package dev.pitwall.ui.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.domain.id.Id.FormatId;
import dev.pitwall.domain.intent.ContestIntent.ChooseResultFormat;
import dev.pitwall.domain.intent.FormatIntent.DefineFormat;
import dev.pitwall.domain.intent.Intent;
import dev.pitwall.domain.model.Score;
import dev.pitwall.results.Reading;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.MemoryDays;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch lasts as long as the day is open, whichever screen is in view, or none. */
@FxTest
class DetectedOutputsTest {
  private static final String FORMAT =
      """
      {"id": "ours", "name": "Ours", "results": [{
        "kind": "lines", "lines": ["done: (?<points>\\\\d+) points"],
        "rulings": [{"verdict": "PASS"}], "score": {"field": "points"}}]}
      """;

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(SampleDay.time("10:02"));

  private Outputs open(Workbench bench, FxClock clock) {
    return new Outputs(
        clock,
        bench.snapshots,
        bench.notices,
        bench.settings,
        bench.blobs,
        CompletableFuture.completedFuture(MemoryDays.FORMATS.formats()));
  }

  /** Lets the seconds pass until what was written is found. */
  private void waits(FxClock clock, Outputs outputs, int size) {
    Fx.waitFor(
        size + " arrivals",
        () -> {
          now.updateAndGet(then -> then.plusSeconds(1));
          clock.start();
          clock.stop();
          return outputs.arrivals().waiting().size() == size;
        });
  }

  private void begun(FxClock clock, Outputs outputs) {
    Fx.waitFor("the place", () -> outputs.arrivals().place().isPresent());
    // The first look is over once a file of before it would have been told long ago.
    for (int i = 0; i < 5; i++) {
      now.updateAndGet(then -> then.plusSeconds(60));
      clock.start();
      clock.stop();
      Fx.pulse();
    }
    assertEquals(List.of(), outputs.arrivals().waiting());
  }

  @Test
  void whatComesIsToldWithTheWayToItThoughScoresWasNeverOpened() throws IOException {
    Files.writeString(folder.resolve("old.log"), "done: 1 points\n");
    try (var bench = Workbench.empty(Language.EN)) {
      bench.settings.put("runs.outputs", folder.toString());
      var clock = new FxClock(now::get);
      var outputs = open(bench, clock);
      begun(clock, outputs);
      Files.writeString(
          folder.resolve("run-1.log"),
          "{\"pass\":true,\"score\":1710,\"success\":1,\"fail\":0,\"messages\":[]}\n");
      waits(clock, outputs, 1);
      var notice = assertInstanceOf(Notice.Waiting.class, bench.notices.shown().getFirst());
      assertEquals("scores", notice.screen());
      assertEquals("output.arrived.read", notice.key());
      assertTrue(notice.filled().contains("run-1.log"), notice.toString());
      assertTrue(bench.snapshot().day().runs().isEmpty(), "none is recorded by itself");
      outputs.arrivals().inView(true);
      assertEquals(List.of(), bench.notices.shown());
      outputs.close();
    }
  }

  @Test
  void oneThatNobodyCouldReadIsReadOnceTheTeamHasAFormatForIt() throws IOException {
    try (var bench = Workbench.empty(Language.EN)) {
      bench.settings.put("runs.outputs", folder.toString());
      var clock = new FxClock(now::get);
      var outputs = open(bench, clock);
      begun(clock, outputs);
      Files.writeString(folder.resolve("run-1.log"), "done: 4821 points\n");
      waits(clock, outputs, 1);
      assertInstanceOf(Reading.Ask.class, outputs.arrivals().waiting().getFirst().reading());
      bench.desk.submit(
          new Intent.Several(
              List.of(
                  new DefineFormat(new FormatId("ours"), FORMAT),
                  new ChooseResultFormat(Optional.of("ours")))));
      Fx.waitFor(
          "it is read",
          () ->
              outputs.arrivals().waiting().getFirst().reading() instanceof Reading.Read read
                  && read.score().equals(Optional.of(Score.of(4821))));
      outputs.close();
    }
  }

  @Test
  void aClosedDayHearsOfNothingMore() throws IOException {
    try (var bench = Workbench.empty(Language.EN)) {
      bench.settings.put("runs.outputs", folder.toString());
      var clock = new FxClock(now::get);
      var outputs = open(bench, clock);
      begun(clock, outputs);
      outputs.close();
      Files.writeString(folder.resolve("run-1.log"), "done: 4821 points\n");
      for (int i = 0; i < 5; i++) {
        now.updateAndGet(then -> then.plusSeconds(60));
        clock.start();
        clock.stop();
        Fx.pulse();
      }
      assertEquals(List.of(), outputs.arrivals().waiting());
      assertEquals(List.of(), bench.notices.shown());
    }
  }
}
