package dev.pitwall.ui.servers;

import dev.pitwall.domain.model.Contest;
import dev.pitwall.ui.chart.ChartColors;
import dev.pitwall.ui.chart.ChartGraphics;
import dev.pitwall.ui.chart.LanePainter;
import dev.pitwall.ui.chart.RunMark;
import dev.pitwall.ui.chart.RunningMark;
import dev.pitwall.ui.chart.ServerLane;
import dev.pitwall.ui.chart.TimeAxis;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/** The role map over the day: the runs' marks on top, a lane a server, the clock below. */
final class LaneChart extends ChartColors {
  /** What the pointer is on. */
  sealed interface Pointed {
    record Nothing() implements Pointed {}

    record OnRun(LaneData.Mark run) implements Pointed {}

    record OnRunning(RunningMark run) implements Pointed {}

    record OnLane(ServerLane lane, Instant at) implements Pointed {}
  }

  private static final Pointed NOTHING = new Pointed.Nothing();
  private static final double MARK = 4.5;

  /** A pointer this near to a mark means the mark. */
  private static final double REACH = 8;

  private static final double PAD = 8;

  /** In lines of text: the runs' marks, a lane, the clock. */
  private static final double MARK_LINES = 1.5;

  private static final double LANE_LINES = 1.45;
  private static final double LEAST_LANE_LINES = 1.25;
  private static final double MOST_LANE_LINES = 2.2;
  private static final double CLOCK_LINES = 1.5;

  private final ObjectProperty<LaneData> data = new SimpleObjectProperty<>(LaneData.EMPTY);
  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);
  private final ObjectProperty<Optional<Instant>> moment =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Pointed> pointed = new ReadOnlyObjectWrapper<>(NOTHING);
  private final StringProperty running = new SimpleStringProperty("");
  private TimeAxis time = new TimeAxis(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 0, 1);
  private double lanesTop;
  private double laneHeight = 1;

  LaneChart() {
    getStyleClass().add("role-lanes");
    setId("servers-lanes");
    setFocusTraversable(true);
    data.subscribe(() -> requestLayout());
    now.subscribe(() -> requestLayout());
    moment.subscribe(() -> requestLayout());
    pointed.subscribe(() -> requestLayout());
    running.subscribe(() -> requestLayout());
    setOnMouseMoved(event -> pointed.set(at(event)));
    setOnMouseExited(_ -> pointed.set(NOTHING));
    setOnMousePressed(_ -> requestFocus());
  }

  ObjectProperty<LaneData> dataProperty() {
    return data;
  }

  ObjectProperty<Instant> nowProperty() {
    return now;
  }

  /** The moment that is looked at; empty for now. */
  ObjectProperty<Optional<Instant>> momentProperty() {
    return moment;
  }

  /** The word beside a run that is on. */
  StringProperty runningProperty() {
    return running;
  }

  ReadOnlyObjectProperty<Pointed> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /** The moment at a pixel from the left; empty beside the day and in the future. */
  Optional<Instant> momentAt(double x) {
    var at = time.at(x);
    return time.shows(at) && !at.isAfter(now.get()) ? Optional.of(at) : Optional.empty();
  }

  /** Where a moment lies, in pixels from the left. */
  double xOf(Instant at) {
    return time.x(at);
  }

  private Pointed at(MouseEvent event) {
    if (event.getY() < lanesTop) {
      var on =
          data.get().running().stream()
              .filter(run -> run.lies(time, now.get(), event.getX(), REACH))
              .findFirst();
      if (on.isPresent()) {
        return new Pointed.OnRunning(on.get());
      }
      return data.get().runs().stream()
          .filter(run -> Math.abs(time.x(run.at()) - event.getX()) <= REACH)
          .min(Comparator.comparingDouble(run -> Math.abs(time.x(run.at()) - event.getX())))
          .<Pointed>map(Pointed.OnRun::new)
          .orElse(NOTHING);
    }
    int lane = (int) ((event.getY() - lanesTop) / laneHeight);
    return lane < data.get().lanes().size()
        ? momentAt(event.getX())
            .<Pointed>map(at -> new Pointed.OnLane(data.get().lanes().get(lane), at))
            .orElse(NOTHING)
        : NOTHING;
  }

  private double heightOf(double laneLines) {
    double line = font().getSize();
    int lanes = data.get().lanes().size();
    return Math.ceil(line * (MARK_LINES + lanes * laneLines + CLOCK_LINES));
  }

  @Override
  protected double computePrefHeight(double width) {
    return heightOf(LANE_LINES);
  }

  @Override
  protected double computeMinHeight(double width) {
    return heightOf(LEAST_LANE_LINES);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return heightOf(MOST_LANE_LINES);
  }

  @Override
  protected void draw(ChartGraphics pen) {
    pen.setFont(font());
    place();
    data.get().running().forEach(run -> run.shade(this, pen, time, now.get(), 0, lanesBottom()));
    clock(pen);
    new LanePainter(this, pen).draw(data.get().lanes(), time, now.get(), lanesTop, laneHeight);
    runs(pen);
    line(pen, Optional.of(now.get()), Ink.NOW, 1.5);
    data.get()
        .running()
        .forEach(
            run -> run.draw(this, pen, time, now.get(), lanesTop / 2, MARK + 1.5, running.get()));
    line(pen, pointedMoment(), Ink.SELECTED, 1);
    line(pen, moment.get(), Ink.SELECTED, 3);
  }

  private void place() {
    double line = font().getSize();
    double names =
        data.get().lanes().stream().mapToDouble(lane -> widthOf(lane.server())).max().orElse(0);
    double left = Math.round(names + 2 * PAD);
    time =
        new TimeAxis(
            data.get().from(), data.get().to(), left, Math.max(1, getWidth() - left - PAD));
    lanesTop = Math.round(line * MARK_LINES);
    int lanes = Math.max(1, data.get().lanes().size());
    double room = getHeight() - lanesTop - line * CLOCK_LINES;
    laneHeight = Math.floor(Math.clamp(room / lanes, 1, line * MOST_LANE_LINES));
  }

  private double lanesBottom() {
    return lanesTop + laneHeight * data.get().lanes().size();
  }

  private void clock(ChartGraphics pen) {
    double bottom = lanesBottom();
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.CENTER);
    pen.setLineWidth(1);
    var zone = data.get().day().contest().map(Contest::zone).orElse(ZoneOffset.UTC);
    for (var tick : time.ticks(zone)) {
      double x = Math.floor(time.x(tick.at())) + 0.5;
      pen.setStroke(ink(Ink.GRID));
      pen.strokeLine(x, 0, x, bottom);
      pen.setFill(ink(Ink.MUTED));
      // The last one may stand at the very edge: it is read whole all the same.
      double half = widthOf(tick.label()) / 2;
      pen.fillText(
          tick.label(),
          Math.min(x, getWidth() - half),
          bottom + font().getSize() * CLOCK_LINES / 2);
    }
  }

  private void runs(ChartGraphics pen) {
    for (var run : data.get().runs()) {
      double size = pointed.get().equals(new Pointed.OnRun(run)) ? MARK * 1.4 : MARK;
      RunMark.draw(this, pen, run.verdict(), time.x(run.at()), lanesTop / 2, size);
    }
  }

  private Optional<Instant> pointedMoment() {
    return switch (pointed.get()) {
      case Pointed.Nothing _ -> Optional.empty();
      case Pointed.OnRun on -> Optional.of(on.run().at());
      case Pointed.OnRunning on -> Optional.of(on.run().since());
      case Pointed.OnLane on -> Optional.of(on.at());
    };
  }

  private void line(ChartGraphics pen, Optional<Instant> at, Ink colour, double width) {
    at.filter(time::shows)
        .ifPresent(
            moment -> {
              double x = Math.floor(time.x(moment)) + 0.5;
              pen.setStroke(ink(colour));
              pen.setLineWidth(width);
              pen.strokeLine(x, 0, x, lanesBottom());
            });
  }
}
