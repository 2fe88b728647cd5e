package dev.pitwall.ui.scores;

import dev.pitwall.domain.Id.RunId;
import dev.pitwall.ui.scores.ChartData.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Time across, score up, and below on the same axis who played what. Every run is a mark; only
 * passes are joined by the line; a FAIL sits where its number says, hollow and crossed, and once
 * more on the rug below, where it cannot be missed.
 *
 * <p>Click or left and right choose a run; the wheel zooms, dragging pans, a double click shows the
 * whole day again.
 */
final class ScoreChart extends ChartInk {
  /** A click this near to a mark means the mark. */
  private static final double REACH = 14;

  private static final Duration CLOSEST = Duration.ofMinutes(10);

  private final ObjectProperty<ChartData> data = new SimpleObjectProperty<>(ChartData.EMPTY);
  private final ObjectProperty<Optional<RunId>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<RunId>> hovered =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);
  private final BooleanProperty logarithmic = new SimpleBooleanProperty();

  /** The part of the day in view; empty for all of it. */
  private Optional<TimeAxis> zoomed = Optional.empty();

  private Optional<ScoreChartLayout> layout = Optional.empty();
  private double draggedFrom;

  ScoreChart() {
    getStyleClass().add("score-chart");
    setId("scores-chart");
    setFocusTraversable(true);
    setMinHeight(180);
    data.subscribe(() -> requestLayout());
    selected.subscribe(() -> requestLayout());
    hovered.subscribe(() -> requestLayout());
    now.subscribe(() -> requestLayout());
    logarithmic.subscribe(() -> requestLayout());
    focusedProperty().subscribe(() -> requestLayout());
    setOnMouseMoved(event -> hovered.set(markAt(event).map(Mark::id)));
    setOnMouseExited(_ -> hovered.set(Optional.empty()));
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnScroll(this::scrolled);
    setOnKeyPressed(this::keyed);
  }

  ObjectProperty<ChartData> dataProperty() {
    return data;
  }

  ObjectProperty<Optional<RunId>> selectedProperty() {
    return selected;
  }

  /** The run under the pointer. */
  ObjectProperty<Optional<RunId>> hoveredProperty() {
    return hovered;
  }

  ObjectProperty<Instant> nowProperty() {
    return now;
  }

  BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  /** Where a run's mark is, in this node's pixels; empty when it is out of view. */
  Optional<javafx.geometry.Point2D> pointOf(RunId run) {
    return layout.flatMap(
        l ->
            data.get().runs().stream()
                .filter(mark -> mark.id().equals(run))
                .findFirst()
                .map(l::point));
  }

  private Optional<Mark> markAt(MouseEvent event) {
    return layout.flatMap(l -> l.markAt(event.getX(), event.getY(), REACH));
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    draggedFrom = event.getX();
    if (event.getClickCount() == 2) {
      zoomed = Optional.empty();
      requestLayout();
    } else {
      markAt(event).ifPresent(mark -> selected.set(Optional.of(mark.id())));
    }
  }

  private void dragged(MouseEvent event) {
    if (zoomed.isPresent() && layout.isPresent()) {
      var time = layout.get().time();
      var by = Duration.between(time.at(event.getX()), time.at(draggedFrom));
      draggedFrom = event.getX();
      setCursor(Cursor.CLOSED_HAND);
      zoomed = Optional.of(time.moved(by, data.get().from(), data.get().to()));
      requestLayout();
    }
  }

  private void scrolled(ScrollEvent event) {
    layout.map(ScoreChartLayout::time).ifPresent(time -> zoom(time, event));
    event.consume();
  }

  private void zoom(TimeAxis time, ScrollEvent event) {
    double factor = event.getDeltaY() > 0 ? 0.8 : event.getDeltaY() < 0 ? 1.25 : 1;
    var pivot = time.at(event.getX());
    show(
        pivot.minusMillis((long) (Duration.between(time.from(), pivot).toMillis() * factor)),
        pivot.plusMillis((long) (Duration.between(pivot, time.to()).toMillis() * factor)));
  }

  private void show(Instant from, Instant to) {
    var whole = data.get();
    if (Duration.between(from, to).compareTo(CLOSEST) < 0) {
      return;
    }
    var first = from.isBefore(whole.from()) ? whole.from() : from;
    var last = to.isAfter(whole.to()) ? whole.to() : to;
    boolean everything = first.equals(whole.from()) && last.equals(whole.to());
    zoomed =
        everything || !first.isBefore(last)
            ? Optional.empty()
            : Optional.of(new TimeAxis(first, last, 0, 1));
    requestLayout();
  }

  private void keyed(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> step(-1, event);
      case RIGHT -> step(1, event);
      default -> {
        // Every other key belongs to the window.
      }
    }
  }

  private void step(int by, KeyEvent event) {
    data.get().next(selected.get(), by).ifPresent(mark -> selected.set(Optional.of(mark.id())));
    event.consume();
  }

  @Override
  protected void draw() {
    setCursor(zoomed.isPresent() ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    var window = zoomed.orElse(new TimeAxis(data.get().from(), data.get().to(), 0, 1));
    var next =
        ScoreChartLayout.of(
            data.get(),
            window,
            logarithmic.get(),
            getWidth(),
            getHeight(),
            this::widthOf,
            font().getSize());
    layout = Optional.of(next);
    new ScoreChartBrush(this, canvas.getGraphicsContext2D(), next)
        .draw(now.get(), selected.get(), hovered.get());
  }
}
