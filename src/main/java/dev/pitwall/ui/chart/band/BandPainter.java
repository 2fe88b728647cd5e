package dev.pitwall.ui.chart.band;

import dev.pitwall.ui.chart.ChartColors;
import dev.pitwall.ui.chart.ChartColors.Ink;
import dev.pitwall.ui.chart.ChartGraphics;
import dev.pitwall.ui.chart.band.DayAxisLayout.Row;
import dev.pitwall.ui.chart.band.Spread.Place;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;

/** Paints the bands: quiet rows, marks by their meaning, words where there is room. */
final class BandPainter {
  /** Between the rows, in pixels. */
  private static final double GAP = 3;

  private static final double PAD = 4;

  /** Labels beside a mark are no longer. */
  private static final double LABEL = 220;

  /** In less room a label is not begun. */
  private static final double LEAST_LABEL = 28;

  private static final double FAINT = 0.16;

  /** From here on a count is written in thousands. */
  private static final int MANY = 1_000;

  private final ChartColors ink;
  private final ChartGraphics pen;
  private final DayAxisLayout layout;
  private final double height;

  BandPainter(ChartColors ink, ChartGraphics pen, DayAxisLayout layout) {
    this.ink = ink;
    this.pen = pen;
    this.layout = layout;
    this.height = layout.rowHeight() - GAP;
  }

  /**
   * @param walked the id of the band that the keys walk; empty for all
   * @param chosen what is chosen
   */
  void draw(Optional<String> walked, Optional<BandItem> chosen) {
    pen.setFont(ink.font());
    pen.setTextBaseline(VPos.CENTER);
    for (var row : layout.rows()) {
      name(row, walked.filter(row.band().id()::equals).isPresent());
      guide(row);
      for (int i = 0; i < row.places().size(); i++) {
        var place = row.places().get(i);
        place(row, place, next(row, i));
        if (chosen.isPresent() && place.items().contains(chosen.get())) {
          frame(row, place);
        }
      }
    }
  }

  private void name(Row row, boolean walked) {
    pen.setFill(ink.ink(walked ? Ink.TEXT : Ink.MUTED));
    pen.setTextAlign(TextAlignment.RIGHT);
    double right = layout.time().left() - 2 * PAD;
    pen.fillText(row.band().name(), right, row.top() + height / 2);
    if (walked) {
      pen.setFill(ink.ink(Ink.NOW));
      pen.fillRect(1, row.top(), 3, row.rows() * layout.rowHeight() - GAP);
    }
  }

  /** A thin line through the middle of the row, so that an empty one is seen to be empty. */
  private void guide(Row row) {
    pen.setStroke(ink.ink(Ink.GRID));
    pen.setLineWidth(1);
    for (int line = 0; line < row.rows(); line++) {
      double y = Math.floor(row.top() + line * layout.rowHeight() + height / 2) + 0.5;
      double left = layout.time().left();
      pen.strokeLine(left, y, left + layout.time().width(), y);
    }
  }

  /** Where the next place of the same row begins. */
  private double next(Row row, int place) {
    var one = row.places().get(place);
    return row.places().stream()
        .filter(other -> other.row() == one.row() && other.from() >= one.to())
        .mapToDouble(Place::from)
        .min()
        .orElse(layout.time().left() + layout.time().width());
  }

  private void place(Row row, Place place, double next) {
    double y = row.top() + place.row() * layout.rowHeight();
    if (!place.single()) {
      count(row, place, y);
    } else if (row.band().kind() == Band.Kind.SPANS) {
      span(place, y, next);
    } else {
      mark(row, place, y, next);
    }
  }

  /** The whole of its row's height, wide enough for its number. */
  private void count(Row row, Place place, double y) {
    int count = place.items().size();
    var number = count < MANY ? Integer.toString(count) : count / 1_000 + "k";
    double wide = place.to() - place.from();
    double x = place.from();
    var colour = row.band().tint().isPresent() ? tint(row) : ink.ink(place.mark().ink());
    pen.setFill(ink.ink(Ink.SURFACE));
    pen.fillRect(x, y, wide, height);
    pen.setFill(row.band().tint().isPresent() ? tint(row, FAINT) : faint(place.mark()));
    pen.fillRect(x, y, wide, height);
    pen.setStroke(colour);
    pen.setLineWidth(1);
    pen.strokeRect(x + 0.5, y + 0.5, wide - 1, height - 1);
    pen.setFill(ink.ink(Ink.TEXT));
    pen.setTextAlign(TextAlignment.CENTER);
    if (ink.widthOf(number) <= wide) {
      pen.fillText(number, x + wide / 2, y + height / 2);
    }
  }

  private void span(Place place, double y, double next) {
    var item = place.first();
    double wide = place.to() - place.from();
    pen.setFill(ink.ink(Ink.SURFACE));
    pen.fillRect(place.from(), y, wide, height);
    pen.setFill(faint(item.mark()));
    pen.fillRect(place.from(), y, wide, height);
    pen.setFill(ink.ink(item.mark().ink()));
    pen.fillRect(place.from(), y, 2, height);
    double sign = ink.widthOf(item.mark().sign());
    double inside = wide - sign - 3 * PAD;
    if (inside >= Math.min(LEAST_LABEL, ink.widthOf(item.label()))) {
      pen.setTextAlign(TextAlignment.LEFT);
      pen.fillText(item.mark().sign(), place.from() + PAD + 1, y + height / 2);
      pen.setFill(ink.ink(Ink.TEXT));
      pen.fillText(fitted(item.label(), inside), place.from() + sign + 2 * PAD, y + height / 2);
    } else {
      beside(item.mark().sign() + " " + item.label(), place.to(), y, next);
    }
  }

  private void mark(Row row, Place place, double y, double next) {
    var item = place.first();
    double middle = (place.from() + place.to()) / 2;
    var colour = row.band().tint().isPresent() ? tint(row) : ink.ink(item.mark().ink());
    pen.setFill(colour);
    if (item.mark().sign().isEmpty()) {
      double half = row.band().tint().isPresent() ? 3.5 : 2.5;
      pen.fillOval(middle - half, y + height / 2 - half, 2 * half, 2 * half);
    } else {
      double wide = ink.widthOf(item.mark().sign()) + 2;
      pen.setFill(ink.ink(Ink.SURFACE));
      pen.fillRect(middle - wide / 2, y, wide, height);
      pen.setFill(colour);
      pen.setTextAlign(TextAlignment.CENTER);
      pen.fillText(item.mark().sign(), middle, y + height / 2);
    }
    beside(item.label(), place.to(), y, next);
  }

  /** Quietly, on the surface, as far as nothing else begins. */
  private void beside(String words, double left, double y, double next) {
    double room = Math.min(LABEL, next - left - 2 * PAD);
    if (words.isBlank() || room < Math.min(LEAST_LABEL, ink.widthOf(words))) {
      return;
    }
    var fitted = fitted(words, room);
    pen.setFill(ink.ink(Ink.SURFACE));
    pen.fillRect(left, y, ink.widthOf(fitted) + 2 * PAD, height);
    pen.setFill(ink.ink(Ink.MUTED));
    pen.setTextAlign(TextAlignment.LEFT);
    pen.fillText(fitted, left + PAD, y + height / 2);
  }

  private void frame(Row row, Place place) {
    double y = row.top() + place.row() * layout.rowHeight();
    pen.setStroke(ink.ink(Ink.SELECTED));
    pen.setLineWidth(2);
    pen.strokeRect(place.from() - 2, y - 1, place.to() - place.from() + 4, height + 2);
  }

  private Paint tint(Row row) {
    return tint(row, 1);
  }

  private Paint tint(Row row, double opacity) {
    return ink.ink(Ink.valueOf("TINT_" + row.band().tint().orElseThrow().name()), opacity);
  }

  private Paint faint(BandMark mark) {
    return ink.ink(mark.ink(), FAINT);
  }

  /** As much of the words as the room takes, with an ellipsis where something is left out. */
  private String fitted(String words, double room) {
    if (ink.widthOf(words) <= room) {
      return words;
    }
    int from = 0;
    int to = words.length();
    while (from < to) {
      int middle = (from + to + 1) >>> 1;
      if (ink.widthOf(words.substring(0, middle) + "…") <= room) {
        from = middle;
      } else {
        to = middle - 1;
      }
    }
    int end = from > 0 && Character.isHighSurrogate(words.charAt(from - 1)) ? from - 1 : from;
    return words.substring(0, end).stripTrailing() + "…";
  }
}
