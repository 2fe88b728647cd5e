package dev.pitwall.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pitwall.report.ReportCsv;
import dev.pitwall.testing.Fx;
import dev.pitwall.testing.FxTest;
import dev.pitwall.testing.SampleDay;
import dev.pitwall.testing.Workbench;
import dev.pitwall.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The findings beside the record, and the report that is written from the window. */
@FxTest
class ReviewScreenTest {
  @TempDir static Path folder;

  private static void with(Workbench bench, BiConsumer<Workbench, Scene> test) {
    try (bench) {
      var entry =
          bench.screens().stream().filter(one -> one.id().equals("review")).findFirst().get();
      var scene = new Scene((Parent) bench.open(entry).view(), 1280, 720);
      bench.look.dress(scene);
      var stage = new Stage();
      stage.setScene(scene);
      stage.show();
      try {
        Fx.waitFor("the window", stage::isFocused);
        test.accept(bench, scene);
      } finally {
        stage.hide();
        Fx.pulse();
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static ListView<FindingsModel.Shown> findings(Scene scene) {
    return Fx.find(scene.getRoot(), "review-findings", ListView.class);
  }

  @Test
  void aFindingThatIsChosenLeadsToItsMoment() {
    with(
        Workbench.full(Language.EN),
        (bench, scene) -> {
          var list = findings(scene);
          Fx.waitFor("the findings", () -> !list.getItems().isEmpty());
          var slider = Fx.find(scene.getRoot(), "review-slider", Slider.class);
          Fx.find(scene.getRoot(), "review-record", ListView.class).requestFocus();
          Fx.press(scene, KeyCode.F, false, false);
          assertTrue(list.isFocused());
          int gain = 0;
          while (!list.getItems().get(gain).id().equals("Gain1")) {
            gain++;
          }
          list.getSelectionModel().select(gain);
          var at = list.getItems().get(gain).at();
          assertEquals(SampleDay.time("10:00").plusSeconds(Math.round(slider.getValue())), at);
        });
  }

  /** What a teammate records meanwhile changes what is shown, and not what is chosen. */
  @Test
  void theChosenFindingStaysChosenWhenTheDayGoesOn() {
    with(
        Workbench.full(Language.EN),
        (bench, scene) -> {
          var list = findings(scene);
          Fx.waitFor("the findings", () -> !list.getItems().isEmpty());
          list.getSelectionModel().select(1);
          var chosen = list.getSelectionModel().getSelectedItem().id();
          var slider = Fx.find(scene.getRoot(), "review-slider", Slider.class);
          slider.setValue(42);
          bench.texts.speak(Language.JA);
          Fx.waitFor(
              "the other language",
              () -> list.getItems().stream().anyMatch(one -> one.headline().contains("ベンチ")));
          assertEquals(chosen, list.getSelectionModel().getSelectedItem().id());
          assertEquals(42, slider.getValue(), "where the person went since");
        });
  }

  @Test
  void anEmptyDaySaysWhatWillStandHere() {
    with(
        Workbench.empty(Language.EN),
        (bench, scene) -> {
          assertTrue(findings(scene).getItems().isEmpty());
          Fx.waitFor("the sentence", () -> findings(scene).getPlaceholder().isVisible());
          assertTrue(findings(scene).getPlaceholder().isVisible());
        });
  }

  @Test
  void aReportIsWrittenOffTheScreensThreadAndSaid() throws Exception {
    try (var bench = Workbench.full(Language.EN)) {
      var said = new ArrayList<String>();
      var export =
          new ReportExport(
              bench.texts,
              () -> bench.snapshot().timeline(),
              () -> SampleDay.NOW,
              work -> Thread.ofVirtual().start(work),
              said::add);
      var html = folder.resolve("day.html");
      export.write(html, ReportCsv.Table.RUNS);
      Fx.waitFor("the report", () -> !said.isEmpty());
      assertEquals(List.of("Written to " + html + "."), said);
      assertTrue(Files.readString(html).startsWith("<!DOCTYPE html>"));
      Files.writeString(folder.resolve("other-chart.svg"), "mine");
      said.clear();
      export.write(folder.resolve("other.md"), ReportCsv.Table.RUNS);
      Fx.waitFor("the refusal", () -> !said.isEmpty());
      assertTrue(said.getFirst().contains("would replace"), said.toString());
      assertEquals("mine", Files.readString(folder.resolve("other-chart.svg")));
      said.clear();
      export.write(folder.resolve("no/such/folder.svg"), ReportCsv.Table.RUNS);
      Fx.waitFor("the trouble", () -> !said.isEmpty());
      assertTrue(said.getFirst().contains("was not written"), said.toString());
    }
  }
}
