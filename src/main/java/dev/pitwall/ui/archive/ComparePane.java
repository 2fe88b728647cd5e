package dev.pitwall.ui.archive;

import dev.pitwall.archive.TeamRecord;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.Run;
import dev.pitwall.text.Scores;
import dev.pitwall.text.Spans;
import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.archive.ArchiveModel.Comparison;
import dev.pitwall.ui.chart.CompareChart;
import dev.pitwall.ui.chart.CompareChart.Align;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Panel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Days over each other: the chart, and below it each day's numbers in a row. */
final class ComparePane extends VBox {
  private static final List<String> HEADS =
      List.of(
          "archive.record.contest",
          "archive.record.best",
          "archive.record.bestAfter",
          "archive.record.firstPass",
          "archive.record.multi",
          "archive.record.fail");

  private final FxTexts texts;
  private final CompareChart chart = Ids.give(new CompareChart(), "archive", "chart");
  private final GridPane records = new GridPane();
  private final ToggleButton clock;
  private final ToggleButton logarithmic;
  private final ToggleButton relative;
  private Optional<Comparison> shown = Optional.empty();

  ComparePane(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("archive-compare");
    clock = toggle("clock", "archive.compare.clock");
    logarithmic = toggle("log", "archive.compare.log");
    relative = toggle("relative", "archive.compare.relative");
    chart
        .alignProperty()
        .bind(clock.selectedProperty().map(on -> on ? Align.CLOCK : Align.ELAPSED));
    chart.logarithmicProperty().bind(logarithmic.selectedProperty());
    chart.relativeProperty().bind(relative.selectedProperty());
    var choices = new HBox(8, clock, logarithmic, relative);
    records.getStyleClass().add("archive-records");
    records.setId("archive-records");
    VBox.setVgrow(chart, Priority.ALWAYS);
    var below = new Panel(texts, "archive.records", records);
    below.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(choices, chart, below);
    texts.texts().subscribe(this::fill);
  }

  private ToggleButton toggle(String name, String key) {
    var button = Ids.give(new ToggleButton(), "archive", name);
    button.textProperty().bind(texts.text(key));
    return button;
  }

  void show(Comparison comparison) {
    shown = Optional.of(comparison);
    chart.linesProperty().set(comparison.lines());
    fill();
  }

  void otherAlignment() {
    clock.setSelected(!clock.isSelected());
  }

  void otherScale() {
    logarithmic.setSelected(!logarithmic.isSelected());
  }

  void otherUnit() {
    relative.setSelected(!relative.isSelected());
  }

  private void fill() {
    records.getChildren().clear();
    for (int i = 0; i < HEADS.size(); i++) {
      var head = new Label(texts.now().of(HEADS.get(i)));
      head.getStyleClass().addAll("muted", "t-small");
      head.setWrapText(true);
      records.add(head, i, 0);
    }
    int row = 1;
    for (var record : shown.map(Comparison::records).orElse(List.of())) {
      var cells = cells(texts.now(), record).toList();
      for (int i = 0; i < cells.size(); i++) {
        var cell = new Label(cells.get(i));
        cell.getStyleClass().add(i == 0 ? "strong" : "figure");
        records.add(cell, i, row);
      }
      row++;
    }
  }

  private static Stream<String> cells(Texts t, TeamRecord record) {
    return Stream.of(
        record.day().name()
            + record
                .day()
                .contest()
                .map((Contest one) -> "  " + Times.day(one.zone(), one.start()))
                .orElse(""),
        record.best().flatMap(Run::score).map(Scores::written).orElse("–"),
        span(t, record.bestAfter()),
        span(t, record.firstPass()),
        span(t, record.multiServer()),
        record.failTime().isZero() ? "–" : Spans.roughly(t, record.failTime()));
  }

  private static String span(Texts t, Optional<Duration> span) {
    return span.map(one -> Spans.roughly(t, one)).orElse("–");
  }
}
