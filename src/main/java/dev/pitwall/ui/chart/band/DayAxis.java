package dev.pitwall.ui.chart.band;

import dev.pitwall.ui.chart.ChartColors;
import dev.pitwall.ui.chart.ChartGraphics;
import dev.pitwall.ui.chart.ChartWords;
import dev.pitwall.ui.chart.TimeAxis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * The whole day on one axis, as a slider: it has a moment, and what came after it lies under a
 * veil. Dragging moves the moment, a click on something goes there and chooses it; the wheel zooms
 * around the pointer. A screen reader has it as a slider with words for its value.
 */
public final class DayAxis extends ChartColors {
  private static final double NEARER = 0.75;

  /** The width of the line at the moment, in pixels. */
  private static final double HAND = 2;

  /** Half the width of the handle at its top. */
  private static final double HANDLE = 7;

  private static final Duration CLOSEST = Duration.ofMinutes(2);

  private final ObjectProperty<DayBands> day = new SimpleObjectProperty<>(DayBands.EMPTY);
  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);
  private final ObjectProperty<Optional<Instant>> moment =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<BandItem>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<List<BandItem>> hovered = new SimpleObjectProperty<>(List.of());

  /** The id of the band that the keys walk; empty for everything. */
  private final ObjectProperty<Optional<String>> walked =
      new SimpleObjectProperty<>(Optional.empty());

  private final ObjectProperty<Optional<TimeAxis>> zoomed =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<ChartWords> words = new SimpleObjectProperty<>(ChartWords.NONE);
  private final StringProperty valueWords = new SimpleStringProperty("");
  private final Region veil = new Region();
  private final Region hand = new Region();
  private final Region handle = new Region();
  private BiConsumer<BandItem, Boolean> picked = (_, _) -> {};
  private Optional<DayAxisLayout> layout = Optional.empty();
  private boolean dragging;

  public DayAxis() {
    getStyleClass().add("day-axis");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    for (var property : List.<ObservableValue<?>>of(day, now, chosen, walked, zoomed, words)) {
      property.subscribe(() -> requestLayout());
    }
    for (var part : List.of(veil, hand, handle)) {
      part.setManaged(false);
      part.setMouseTransparent(true);
    }
    veil.getStyleClass().add("day-axis-veil");
    hand.getStyleClass().add("day-axis-hand");
    handle.getStyleClass().add("day-axis-handle");
    getChildren().addAll(veil, hand, handle);
    moment.subscribe(
        () -> {
          showMoment();
          notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
    valueWords.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING));
    setOnMouseMoved(this::hover);
    setOnMouseExited(_ -> hovered.set(List.of()));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(_ -> dragging = false);
    setOnScroll(this::scroll);
  }

  public ObjectProperty<DayBands> dayProperty() {
    return day;
  }

  public ObjectProperty<Instant> nowProperty() {
    return now;
  }

  /** Empty is "everything that is known". */
  public ObjectProperty<Optional<Instant>> momentProperty() {
    return moment;
  }

  public ObjectProperty<Optional<BandItem>> chosenProperty() {
    return chosen;
  }

  /** What is under the pointer: several things where they are merged into a count. */
  public ObjectProperty<List<BandItem>> hoveredProperty() {
    return hovered;
  }

  public ObjectProperty<Optional<String>> walkedProperty() {
    return walked;
  }

  public ObjectProperty<ChartWords> wordsProperty() {
    return words;
  }

  /** The moment and what is known then, for a screen reader. */
  public StringProperty valueWordsProperty() {
    return valueWords;
  }

  /**
   * @param action takes what was clicked, and whether twice: then the thing itself is wanted
   */
  public void onPicked(BiConsumer<BandItem, Boolean> action) {
    picked = action;
  }

  /** The part of the day in view; empty for all of it. */
  public ObjectProperty<Optional<TimeAxis>> zoomedProperty() {
    return zoomed;
  }

  private void hover(MouseEvent event) {
    var there = layout.flatMap(l -> l.at(event.getX(), event.getY(), now.get()));
    hovered.set(there.map(Spread.Place::items).orElse(List.of()));
    setCursor(picked(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
  }

  private void press(MouseEvent event) {
    requestFocus();
    // A page around it that scrolls would take the focus for itself, and arrows and Space with it.
    event.consume();
    var there = picked(event);
    dragging = there.isEmpty();
    if (there.isPresent() && event.getClickCount() > 1 && !there.get().single()) {
      bringNear(there.get().items());
    } else if (there.isPresent()) {
      picked.accept(there.get().first(), event.getClickCount() > 1);
    } else {
      drag(event);
    }
  }

  /**
   * What a click goes to the beginning of. A streak lies over hours of the chart: within it a click
   * goes to the minute under the pointer.
   */
  private Optional<Spread.Place> picked(MouseEvent event) {
    return layout
        .flatMap(l -> l.at(event.getX(), event.getY(), now.get()))
        .filter(place -> place.first().mark() != BandMark.STREAK);
  }

  private void drag(MouseEvent event) {
    if (dragging) {
      layout.ifPresent(
          l -> {
            chosen.set(Optional.empty());
            moment.set(Optional.of(within(l.time().at(event.getX()))));
          });
    }
  }

  private Instant within(Instant at) {
    var chart = day.get().chart();
    return at.isBefore(chart.from()) ? chart.from() : at.isAfter(chart.to()) ? chart.to() : at;
  }

  private void scroll(ScrollEvent event) {
    // Where it is as low as it can be, the page around it scrolls.
    boolean scrolls = getHeight() <= computeMinHeight(-1) && !event.isShortcutDown();
    if (event.getDeltaY() != 0 && !scrolls) {
      layout.ifPresent(
          l -> zoom(l.time().at(event.getX()), event.getDeltaY() > 0 ? NEARER : 1 / NEARER));
      event.consume();
    }
  }

  /** Nearer or farther, around the moment. */
  public void zoom(boolean nearer) {
    layout.ifPresent(
        l -> {
          var middle = l.time().at(l.time().left() + l.time().width() / 2);
          zoom(moment.get().filter(l.time()::shows).orElse(middle), nearer ? NEARER : 1 / NEARER);
        });
  }

  private void zoom(Instant pivot, double factor) {
    var chart = day.get().chart();
    layout
        .map(l -> l.time().zoomed(pivot, factor, CLOSEST, chart.from(), chart.to()))
        .ifPresent(this::window);
  }

  private void window(TimeAxis time) {
    var chart = day.get().chart();
    boolean whole = !time.from().isAfter(chart.from()) && !time.to().isBefore(chart.to());
    zoomed.set(whole ? Optional.empty() : Optional.of(time));
  }

  public void showAll() {
    zoomed.set(Optional.empty());
  }

  /**
   * Zooms in on things that are one count, so far that they come apart or the closest is reached.
   */
  private void bringNear(List<BandItem> items) {
    var from = items.getFirst().from();
    var to = items.getLast().from();
    var around = Duration.between(from, to).dividedBy(2).plus(CLOSEST);
    window(new TimeAxis(within(from.minus(around)), within(to.plus(around)), 0, 1));
  }

  /** Where something is drawn, in pixels of this node; empty while it is out of view. */
  public Optional<javafx.geometry.Point2D> pointOf(BandItem item) {
    return layout.flatMap(l -> l.pointOf(item));
  }

  /** Where a moment stands on the axis. */
  public double x(Instant at) {
    return layout.map(l -> l.time().x(at)).orElse(0.0);
  }

  /** Moves the view along when a moment has left it. */
  public void keepInView(Instant at) {
    layout
        .map(DayAxisLayout::time)
        .filter(time -> zoomed.get().isPresent() && !time.shows(at))
        .ifPresent(
            time -> {
              var half = Duration.between(time.from(), time.to()).dividedBy(2);
              var by = Duration.between(time.from().plus(half), at);
              var chart = day.get().chart();
              window(time.moved(by, chart.from(), chart.to()));
            });
  }

  @Override
  protected double computeMinHeight(double width) {
    return DayAxisLayout.leastHeight(this, day.get());
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    var chart = day.get().chart();
    return switch (attribute) {
      case VALUE -> (double) moment.get().orElse(chart.to()).getEpochSecond();
      case MIN_VALUE -> (double) chart.from().getEpochSecond();
      case MAX_VALUE -> (double) chart.to().getEpochSecond();
      case VALUE_STRING -> valueWords.get();
      case ORIENTATION -> Orientation.HORIZONTAL;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> step(1);
      case DECREMENT -> step(-1);
      case SET_VALUE ->
          moment.set(
              Optional.of(within(Instant.ofEpochSecond(((Number) parameters[0]).longValue()))));
      default -> super.executeAccessibleAction(action, parameters);
    }
  }

  /** Moves the moment by whole minutes. */
  public void step(int minutes) {
    var from = within(moment.get().orElse(now.get()));
    var to = within(from.plus(Duration.ofMinutes(minutes)));
    chosen.set(Optional.empty());
    moment.set(Optional.of(to));
    keepInView(to);
  }

  @Override
  protected void draw(ChartGraphics pen) {
    var chart = day.get().chart();
    var window = zoomed.get().orElse(new TimeAxis(chart.from(), chart.to(), 0, 1));
    var next = DayAxisLayout.of(this, day.get(), window, getWidth(), getHeight());
    layout = Optional.of(next);
    new DayAxisPainter(this, pen, next).draw(now.get(), walked.get(), chosen.get(), words.get());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    showMoment();
  }

  /** Moves the line and the veil; nothing is drawn anew. */
  private void showMoment() {
    boolean past = moment.get().isPresent() && layout.isPresent();
    veil.setVisible(past);
    hand.setVisible(past && layout.get().time().shows(moment.get().get()));
    handle.setVisible(hand.isVisible());
    if (!past) {
      return;
    }
    var time = layout.get().time();
    double top = layout.get().plot().top();
    double x = Math.floor(time.x(moment.get().get()));
    double from = Math.clamp(x, time.left(), time.left() + time.width());
    veil.resizeRelocate(from, top, Math.max(0, getWidth() - from), Math.max(0, getHeight() - top));
    hand.resizeRelocate(x - HAND / 2, top, HAND, Math.max(0, getHeight() - top));
    handle.resizeRelocate(x - HANDLE, top - HANDLE, 2 * HANDLE, 1.5 * HANDLE);
  }
}
