package dev.pitwall.ui.scores;

import dev.pitwall.core.Settings;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.report.bundle.DayBlobs;
import dev.pitwall.report.timeline.Timelines;
import dev.pitwall.ui.content.ContentView;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.ModelScreen;
import dev.pitwall.ui.output.Outputs;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every run of the day: the line that records one, the chart, the table. */
public final class ScoresScreen extends ModelScreen<ScoresView> {
  /**
   * @param contents makes the place where a long output is read
   * @param attachments of the open day; reads files
   */
  public ScoresScreen(
      FxTexts texts,
      Desk desk,
      FxClock clock,
      IdSource ids,
      Settings settings,
      Outputs outputs,
      Timelines timelines,
      Supplier<ContentView> contents,
      Function<ContestDay, DayBlobs> attachments) {
    var model = new ScoresModel();
    super(
        day -> model.show(day.timeline(), clock.instant()),
        new ScoresView(
            texts, desk, clock, ids, settings, outputs, timelines, contents, attachments, model));
  }
}
