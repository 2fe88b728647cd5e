package dev.pitwall.ui.chart.band;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.ui.chart.ChartColors;
import dev.pitwall.ui.chart.ChartColors.Ink;
import dev.pitwall.ui.chart.ChartGraphics;
import dev.pitwall.ui.chart.ChartWords;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Paints the whole axis, without the moment that is looked at: that moves sixty times a second. */
final class DayAxisPainter {
  private static final double STREAK = 0.12;

  private final ChartColors ink;
  private final ChartGraphics pen;
  private final DayAxisLayout layout;

  DayAxisPainter(ChartColors ink, ChartGraphics pen, DayAxisLayout layout) {
    this.ink = ink;
    this.pen = pen;
    this.layout = layout;
  }

  /** */
  void draw(Instant now, Optional<String> walked, Optional<BandItem> chosen, ChartWords words) {
    layout.day().streaks().forEach(this::streak);
    layout.plot().draw(ink, pen, now, chosen.flatMap(DayAxisPainter::run), words);
    layout.day().streaks().forEach(this::lost);
    new BandPainter(ink, pen, layout).draw(walked, chosen);
  }

  private static Optional<RunId> run(BandItem item) {
    return item.mark() == BandMark.RUN
        ? item.thing().filter(RunId.class::isInstance).map(RunId.class::cast)
        : Optional.empty();
  }

  private void streak(BandItem streak) {
    double from = from(streak);
    double to = to(streak);
    if (from < to) {
      pen.setFill(ink.ink(Ink.FAIL, STREAK));
      double top = layout.plot().top();
      pen.fillRect(from, top, to - from, layout.plot().bottom() - top);
    }
  }

  /** How long it took, at the bottom of its shade, where there is room. */
  private void lost(BandItem streak) {
    double room = to(streak) - from(streak);
    var words = ink.widthOf(streak.words()) + 8 <= room ? streak.words() : streak.label();
    double wide = ink.widthOf(words);
    if (wide + 8 <= room) {
      double line = ink.font().getSize();
      double x = (from(streak) + to(streak)) / 2;
      double y = layout.plot().top() + line;
      pen.setFill(ink.ink(Ink.SURFACE));
      pen.fillRect(x - wide / 2 - 3, y - line * 0.7, wide + 6, line * 1.4);
      pen.setFill(ink.ink(Ink.FAIL));
      pen.setTextAlign(TextAlignment.CENTER);
      pen.setTextBaseline(VPos.CENTER);
      pen.fillText(words, x, y);
    }
  }

  private double from(BandItem item) {
    return Math.max(layout.time().left(), layout.time().x(item.from()));
  }

  private double to(BandItem item) {
    return Math.min(right(), layout.time().x(item.to()));
  }

  private double right() {
    return layout.time().left() + layout.time().width();
  }
}
