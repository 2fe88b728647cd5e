package dev.pitwall.ui.review;

import dev.pitwall.domain.fold.Replay;
import dev.pitwall.domain.fold.Timeline;
import dev.pitwall.domain.model.Contest;
import dev.pitwall.report.findings.Findings;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.chart.band.DayBands;
import java.time.Instant;
import java.util.List;

/**
 * A day ready to be looked at: worked out once for each snapshot, beside the JavaFX thread.
 *
 * @param steps the newest first
 */
record ReviewedDay(Replay replay, DayBands bands, List<Step> steps, List<ShownFinding> findings) {

  static final ReviewedDay NOTHING =
      new ReviewedDay(Replay.EMPTY, DayBands.EMPTY, List.of(), List.of());

  static ReviewedDay of(Timeline timeline, Instant now, Texts words) {
    var texts = words.in(timeline.day().contest().map(Contest::zone).orElse(words.zone()));
    var findings = Findings.of(timeline, now);
    var steps = Step.of(timeline, texts);
    return new ReviewedDay(
        Replay.of(timeline),
        BandsOfDay.of(timeline, steps, findings, now, texts),
        steps,
        ShownFinding.of(findings, timeline, texts));
  }
}
