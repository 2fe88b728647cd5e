package dev.pitwall.ui.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.report.export.SecretDay;
import dev.pitwall.report.privacy.Omission;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.TestBlobs;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import dev.pitwall.ui.chart.ChartWords;
import dev.pitwall.ui.chart.ScoreChart;
import dev.pitwall.ui.export.FileWriting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart as a file: as a drawing and as pixels, with what is left out in neither. */
@FxTest
class ChartExportTest {
  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private FileWriting writing;

  private ChartExport export(Workbench bench) {
    return export(bench, Runnable::run);
  }

  private ChartExport export(Workbench bench, Executor background) {
    writing = new FileWriting(bench.texts, said::add);
    var model = new ScoresModel();
    model.show(bench.snapshot().timeline(), bench.clock.instant());
    var chart = new ScoreChart();
    chart.dataProperty().bind(model.chart());
    chart.wordsProperty().set(ChartWords.of(bench.texts.now()));
    bench.look.dress(new Scene(chart, 1280, 600));
    chart.applyCss();
    chart.resize(1280, 600);
    chart.layout();
    return new ChartExport(bench.texts, chart, model, bench.clock, background, writing, said::add);
  }

  private void keep(ChartExport export, Path file, Set<Omission> without) {
    export.keep(file, without);
    answered();
  }

  /** Leaves the sentence at its end alone in what was said. */
  private void answered() {
    Fx.waitFor("the answer", () -> !writing.isBusy() && !said.getLast().isEmpty());
    said.subList(0, said.size() - 1).clear();
  }

  /** At each step: while something is left out, before it is drawn, before it is written. */
  @Test
  void aPictureThatIsCancelledLeavesNothingBehind() throws IOException {
    try (var bench = Workbench.full(Language.EN)) {
      for (int steps = 0; steps <= 1; steps++) {
        var waiting = new ArrayDeque<Runnable>();
        var export = export(bench, waiting::add);
        var svg = folder.resolve("chart.svg");
        export.keep(svg, EnumSet.allOf(Omission.class));
        assertTrue(export.sheet().isEmpty(), "one at a time");
        for (int step = 0; step < steps; step++) {
          waiting.remove().run();
          Fx.waitFor("the next step", () -> !waiting.isEmpty());
        }
        assertTrue(writing.cancel());
        while (writing.isBusy()) {
          Fx.waitFor("a step", () -> !waiting.isEmpty() || !writing.isBusy());
          if (!waiting.isEmpty()) {
            waiting.remove().run();
          }
        }
        answered();
        assertEquals(List.of(svg + " was not written: you cancelled it."), said);
        try (var files = Files.list(folder)) {
          assertEquals(List.of(), files.toList(), "after " + steps);
        }
      }
    }
  }

  @Test
  void itIsKeptAsADrawingAndAsPixelsAndAFailureIsOneSentence() throws IOException {
    try (var bench = Workbench.full(Language.EN)) {
      var export = export(bench);
      var png = folder.resolve("chart.png");
      keep(export, png, Set.of());
      assertEquals(List.of("Saved as " + png), said);
      assertTrue(Files.size(png) > 1000);
      var svg = folder.resolve("chart.svg");
      keep(export, svg, Set.of());
      assertTrue(Files.readString(svg).contains("(2,950)"));
      keep(export, folder.resolve("no/such/chart.svg"), Set.of());
      assertTrue(said.getFirst().startsWith("Not saved as"), said.toString());
    }
  }

  @Test
  void whatIsLeftOutIsInNoByteOfIt() throws IOException {
    var day = SecretDay.made(TestBlobs.open());
    try (var bench = Workbench.of(day, day.now(), Language.EN)) {
      var export = export(bench);
      var secrets = Stream.concat(SecretDay.NAMES.stream(), SecretDay.ADDRESSES.stream()).toList();
      var whole = folder.resolve("whole.svg");
      keep(export, whole, Set.of());
      var shown = Files.readString(whole).toLowerCase(Locale.ROOT);
      assertTrue(secrets.stream().anyMatch(shown::contains), "the test looks at the right thing");
      for (var ending : List.of("svg", "png")) {
        var file = folder.resolve("given." + ending);
        keep(export, file, EnumSet.allOf(Omission.class));
        assertTrue(said.getFirst().contains("Left out on purpose: addresses"), said.toString());
        var text =
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        assertEquals(List.of(), secrets.stream().filter(text::contains).toList());
        assertTrue(ending.equals("png") || text.contains("left out on purpose"), "it shows so");
      }
    }
  }

  /** Pixels cannot be searched: they are those of the drawing, which can. */
  @Test
  void thePixelsAreThoseOfTheDayWithoutIt() throws IOException {
    var day = SecretDay.made(TestBlobs.open());
    try (var bench = Workbench.of(day, day.now(), Language.EN)) {
      var export = export(bench);
      keep(export, folder.resolve("whole.png"), Set.of());
      keep(export, folder.resolve("given.png"), Set.of(Omission.NAMES));
      assertTrue(
          Files.mismatch(folder.resolve("whole.png"), folder.resolve("given.png")) >= 0,
          "names are drawn differently");
    }
  }
}
