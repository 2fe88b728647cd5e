package dev.pitwall.ui.scores;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ModelScreen;
import dev.pitwall.ui.output.Outputs;
import java.util.function.Supplier;

/** Every run of the day: the line that records one, the chart, the table. */
public final class ScoresScreen extends ModelScreen<ScoresView> {
  /**
   * @param contents makes the place where a long output is read
   */
  public ScoresScreen(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      Settings settings,
      Outputs outputs,
      Timelines timelines,
      Supplier<ContentView> contents) {
    var model = new ScoresModel();
    super(
        day -> model.show(day.day(), clock.instant()),
        new ScoresView(texts, desk, clock, ids, settings, outputs, timelines, contents, model));
  }
}
