package dev.pitwall.ui.chart;

import static dev.pitwall.ui.chart.ChartFrame.crisp;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.domain.model.ContestDay;
import dev.pitwall.domain.model.Verdict;
import dev.pitwall.text.Scores;
import dev.pitwall.ui.chart.ChartData.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/**
 * The scores of several days over each other: of each the line through its passes, its FAILs as
 * crosses, and its name at the end of the line. A day has a colour and a shape of its own.
 */
public final class CompareChart extends ChartColors {
  /** Under which the days are laid. */
  public enum Align {
    /** The time since the start. */
    ELAPSED,
    /** The clock on the wall of the contest. */
    CLOCK
  }

  /** One day of those compared. */
  public record Line(String name, ChartData data, Instant start, Duration length, ZoneId zone) {
    /** Empty of a day without a contest. */
    public static Optional<Line> of(String name, ContestDay day) {
      return day.contest().map(contest -> of(name, day, contest));
    }

    private static Line of(String name, ContestDay day, Contest contest) {
      return new Line(
          name,
          ChartData.of(day, contest.end()),
          contest.start(),
          Duration.between(contest.start(), contest.end()),
          contest.zone());
    }

    /** Where a moment lies on an axis that begins in 1970. */
    private Instant place(Instant at, Align align) {
      var first =
          switch (align) {
            case ELAPSED -> Instant.EPOCH;
            case CLOCK ->
                Instant.EPOCH.plus(
                    Duration.ofSeconds(start.atZone(zone).toLocalTime().toSecondOfDay()));
          };
      return first.plus(Duration.between(start, at));
    }

    private double best() {
      return data.bests().isEmpty() ? 0 : data.bests().getLast().number();
    }
  }

  /** More lines cannot be distinguished. */
  public static final int MOST = 6;

  private static final List<Ink> INKS =
      List.of(
          Ink.TINT_BLUE,
          Ink.TINT_VERMILLION,
          Ink.TINT_GREEN,
          Ink.TINT_PURPLE,
          Ink.TINT_ORANGE,
          Ink.TINT_SKY);

  private static final double MARK = 4;
  private static final double GAP = 8;

  /** A run of the week after does not belong to the day. */
  private static final double AFTER = 1.25;

  private final ObjectProperty<List<Line>> lines = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Align> align = new SimpleObjectProperty<>(Align.ELAPSED);
  private final BooleanProperty logarithmic = new SimpleBooleanProperty();
  private final BooleanProperty relative = new SimpleBooleanProperty();

  public CompareChart() {
    getStyleClass().add("score-chart");
    setMinHeight(160);
    lines.subscribe(() -> requestLayout());
    align.subscribe(() -> requestLayout());
    logarithmic.subscribe(() -> requestLayout());
    relative.subscribe(() -> requestLayout());
  }

  /** At most {@link #MOST} of them are drawn. */
  public ObjectProperty<List<Line>> linesProperty() {
    return lines;
  }

  public ObjectProperty<Align> alignProperty() {
    return align;
  }

  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  /** In percent of the day's own best: for contests that count in other sizes. */
  public BooleanProperty relativeProperty() {
    return relative;
  }

  private List<Line> shown() {
    return lines.get().subList(0, Math.min(MOST, lines.get().size()));
  }

  private double value(Line line, Mark mark) {
    return relative.get() ? 100 * mark.number() / Math.max(1, line.best()) : mark.number();
  }

  /** Those of the contest, and of the organiser's check soon after it. */
  private static List<Mark> marks(Line line) {
    long end = line.start().toEpochMilli() + (long) (AFTER * line.length().toMillis());
    return line.data().runs().stream()
        .filter(mark -> mark.millis() >= line.start().toEpochMilli() && mark.millis() <= end)
        .toList();
  }

  @Override
  protected void draw(ChartGraphics pen) {
    if (shown().isEmpty()) {
      return;
    }
    double line = font().getSize();
    var scores = new ArrayList<Double>();
    for (var day : shown()) {
      marks(day).stream()
          .filter(mark -> mark.score().isPresent())
          .forEach(mark -> scores.add(value(day, mark)));
    }
    var scale =
        ScoreScale.over(
            ScoreScale.Extent.of(scores), logarithmic.get(), line, getHeight() - 2 * line);
    double left =
        scale.ticks().stream().mapToDouble(tick -> widthOf(label(tick))).max().orElse(0) + 2 * GAP;
    var time = time(left);
    pen.setFont(font());
    axes(pen, scale, time);
    var labels = new ArrayList<Double>();
    for (int i = 0; i < shown().size(); i++) {
      draw(pen, i, scale, time, labels);
    }
  }

  private String label(ScoreScale.Tick tick) {
    return relative.get() ? tick.label() + " %" : tick.label();
  }

  /** The axis has no dates: hours go on counting, or begin again at midnight on the wall. */
  private String clock(Instant at) {
    long minutes = at.getEpochSecond() / 60;
    long hours = align.get() == Align.CLOCK ? minutes / 60 % 24 : minutes / 60;
    return String.format(Locale.ROOT, "%02d:%02d", hours, minutes % 60);
  }

  private TimeAxis time(double left) {
    var first = Instant.MAX;
    var last = Instant.MIN;
    for (var day : shown()) {
      var from = day.place(day.start(), align.get());
      var to = from.plus(day.length());
      for (var mark : marks(day)) {
        var at = day.place(mark.at(), align.get());
        to = at.isAfter(to) ? at : to;
      }
      first = from.isBefore(first) ? from : first;
      last = to.isAfter(last) ? to : last;
    }
    return new TimeAxis(first, last, left, Math.max(1, getWidth() - left - 2 * GAP));
  }

  private void axes(ChartGraphics pen, ScoreScale scale, TimeAxis time) {
    double right = time.left() + time.width();
    pen.setLineWidth(1);
    pen.setStroke(ink(Ink.GRID));
    pen.setFill(ink(Ink.MUTED));
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.RIGHT);
    for (var tick : scale.ticks()) {
      double y = crisp(scale.y(tick.score()));
      pen.strokeLine(time.left(), y, right, y);
      pen.fillText(label(tick), time.left() - GAP, y);
    }
    pen.setTextAlign(TextAlignment.CENTER);
    for (var tick : time.ticks(ZoneOffset.UTC)) {
      double x = crisp(time.x(tick.at()));
      pen.strokeLine(x, scale.top(), x, scale.bottom());
      pen.fillText(clock(tick.at()), x, scale.bottom() + font().getSize());
    }
  }

  private void draw(
      ChartGraphics pen, int place, ScoreScale scale, TimeAxis time, List<Double> labels) {
    var day = shown().get(place);
    var colour = ink(INKS.get(place));
    var marks = marks(day);
    var joined = new PixelLine();
    var last = Optional.<Mark>empty();
    for (var mark : marks) {
      if (mark.passed() && mark.score().isPresent()) {
        joined.to(x(day, mark, time), scale.y(value(day, mark)));
        last = Optional.of(mark);
      }
    }
    pen.setStroke(colour);
    pen.setFill(colour);
    pen.setLineWidth(2);
    joined.draw(pen);
    for (var mark : marks) {
      double x = x(day, mark, time);
      if (mark.passed() && mark.score().isPresent()) {
        shape(pen, place, x, scale.y(value(day, mark)));
      } else if (mark.verdict() == Verdict.FAIL) {
        cross(pen, x, mark.score().isPresent() ? scale.y(value(day, mark)) : scale.bottom() - MARK);
      }
    }
    last.ifPresent(
        mark -> name(pen, day, x(day, mark, time), scale.y(value(day, mark)), scale, time, labels));
  }

  private double x(Line day, Mark mark, TimeAxis time) {
    return time.x(day.place(mark.at(), align.get()));
  }

  /** Circle, square, triangle, and so on: colour is not the only difference. */
  private static void shape(ChartGraphics pen, int place, double x, double y) {
    switch (place % 4) {
      case 0 -> pen.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
      case 1 -> pen.fillRect(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
      case 2 ->
          pen.fillPolygon(
              new double[] {x, x + MARK, x - MARK}, new double[] {y - MARK, y + MARK, y + MARK}, 3);
      default ->
          pen.fillPolygon(
              new double[] {x, x + MARK, x, x - MARK}, new double[] {y - MARK, y, y + MARK, y}, 4);
    }
  }

  private static void cross(ChartGraphics pen, double x, double y) {
    pen.setLineWidth(1.5);
    pen.strokeLine(x - MARK, y - MARK, x + MARK, y + MARK);
    pen.strokeLine(x - MARK, y + MARK, x + MARK, y - MARK);
  }

  /** Above the end of its line; below the names that stand there already. */
  private void name(
      ChartGraphics pen,
      Line day,
      double x,
      double y,
      ScoreScale scale,
      TimeAxis time,
      List<Double> labels) {
    var words =
        day.data().bests().isEmpty()
            ? day.name()
            : day.name()
                + "  "
                + Scores.written(day.data().bests().getLast().score().orElseThrow());
    double size = font().getSize();
    double width = widthOf(words);
    double right = time.left() + time.width();
    double from = Math.clamp(x - width / 2, time.left(), Math.max(time.left(), right - width));
    // Above whatever of the line stands there.
    double highest =
        marks(day).stream()
            .filter(mark -> mark.passed() && mark.score().isPresent())
            .filter(
                mark ->
                    x(day, mark, time) > from - MARK && x(day, mark, time) < from + width + MARK)
            .mapToDouble(mark -> scale.y(value(day, mark)))
            .min()
            .orElse(y);
    double at = Math.max(size * 0.7, highest - size);
    for (boolean moved = true; moved; ) {
      moved = false;
      for (double taken : labels) {
        if (Math.abs(taken - at) < size * 1.3) {
          at = taken + size * 1.3;
          moved = true;
        }
      }
    }
    labels.add(at);
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setTextBaseline(VPos.CENTER);
    pen.setFill(ink(Ink.TEXT));
    pen.fillText(words, from, at);
  }
}
