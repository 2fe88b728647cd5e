package dev.pitwall.ui.scores;

import dev.pitwall.ui.chart.ScoreChart;
import dev.pitwall.ui.chart.TimeAxis;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tooltips;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.RangeSlider;

/** The part of the day in view, under the chart: drag an end to zoom, the middle to move along. */
final class ZoomSlider extends StackPane {
  private final ScoreChart chart;
  private final RangeSlider slider = Ids.give(new RangeSlider(0, 1, 0, 1), "scores", "zoom");

  /** What one sets and what the other answers must not chase each other. */
  private boolean following;

  ZoomSlider(FxTexts texts, ScoreChart chart) {
    this.chart = chart;
    getStyleClass().add("zoom-slider");
    slider.setBlockIncrement(0.05);
    slider.setShowTickMarks(false);
    slider.setShowTickLabels(false);
    slider.accessibleTextProperty().bind(texts.text("scores.zoom"));
    Tooltips.bind(slider, texts.bind(t -> t.of("scores.zoom") + "  (+ - 0)"));
    slider.lowValueProperty().addListener(_ -> dragged());
    slider.highValueProperty().addListener(_ -> dragged());
    chart.zoomedProperty().subscribe(this::follow);
    chart.dataProperty().subscribe(() -> follow(chart.zoomedProperty().get()));
    getChildren().add(slider);
  }

  private void dragged() {
    if (!following) {
      following = true;
      chart.show(at(slider.getLowValue()), at(slider.getHighValue()));
      following = false;
    }
  }

  private void follow(Optional<TimeAxis> zoomed) {
    if (!following) {
      following = true;
      // Apart first: the slider does not let one end pass the other.
      slider.setLowValue(0);
      slider.setHighValue(zoomed.map(axis -> share(axis.to())).orElse(1.0));
      slider.setLowValue(zoomed.map(axis -> share(axis.from())).orElse(0.0));
      following = false;
    }
  }

  private Instant at(double share) {
    var data = chart.dataProperty().get();
    long whole = Duration.between(data.from(), data.to()).toMillis();
    return data.from().plusMillis(Math.round(whole * share));
  }

  private double share(Instant at) {
    var data = chart.dataProperty().get();
    return (double) Duration.between(data.from(), at).toMillis()
        / Math.max(1, Duration.between(data.from(), data.to()).toMillis());
  }
}
