package dev.pitwall.ui.chart;

import dev.pitwall.domain.id.Id.RunId;
import dev.pitwall.ui.chart.ChartData.Mark;
import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;

/**
 * Time across, score up, and below on the same axis who played what. Every run is a mark; only
 * passes are joined by the line; a FAIL sits where its number says, hollow and crossed, and once
 * more on the rug below, where it cannot be missed.
 *
 * <p>Click or left and right choose a run; the wheel or plus and minus zoom, dragging pans, a
 * double click or zero shows the whole day again.
 */
public final class ScoreChart extends ChartColors {
  /** A click this near to a mark means the mark. */
  private static final double REACH = 14;

  private static final double NEARER = 0.8;
  private static final double FARTHER = 1 / NEARER;

  private static final Duration CLOSEST = Duration.ofMinutes(10);

  private final ObjectProperty<ChartData> data = new SimpleObjectProperty<>(ChartData.EMPTY);
  private final ObjectProperty<Optional<RunId>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<RunId>> hovered =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);
  private final ObjectProperty<ChartWords> words = new SimpleObjectProperty<>(ChartWords.NONE);
  private final BooleanProperty logarithmic = new SimpleBooleanProperty();

  private final KeyTable keys = new KeyTable();
  private final KeyTable typedKeys = new KeyTable();

  /** The part of the day in view; empty for all of it. */
  private final ObjectProperty<Optional<TimeAxis>> zoomed =
      new SimpleObjectProperty<>(Optional.empty());

  private Optional<ScoreChartLayout> layout = Optional.empty();
  private double draggedFrom;

  public ScoreChart() {
    getStyleClass().add("score-chart");
    setId("scores-chart");
    setFocusTraversable(true);
    setMinHeight(180);
    data.subscribe(() -> requestLayout());
    selected.subscribe(() -> requestLayout());
    hovered.subscribe(() -> requestLayout());
    now.subscribe(() -> requestLayout());
    logarithmic.subscribe(() -> requestLayout());
    words.subscribe(() -> requestLayout());
    zoomed.subscribe(() -> requestLayout());
    focusedProperty().subscribe(() -> requestLayout());
    setOnMouseMoved(event -> hovered.set(runAt(event)));
    setOnMouseExited(_ -> hovered.set(Optional.empty()));
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnScroll(this::scrolled);
    keys.when("← →", "scores.walk", this::step).listenOn(this);
    typedKeys.when("+ - 0", "scores.key.zoom", this::zoom).listenTyped(this);
  }

  public ObjectProperty<ChartData> dataProperty() {
    return data;
  }

  public ObjectProperty<Optional<RunId>> selectedProperty() {
    return selected;
  }

  /** The run under the pointer. */
  public ObjectProperty<Optional<RunId>> hoveredProperty() {
    return hovered;
  }

  public ObjectProperty<Instant> nowProperty() {
    return now;
  }

  public ObjectProperty<ChartWords> wordsProperty() {
    return words;
  }

  public BooleanProperty logarithmicProperty() {
    return logarithmic;
  }

  /** Where a run's mark is, in this node's pixels; empty when it is out of view. */
  public Optional<javafx.geometry.Point2D> pointOf(RunId run) {
    return layout.flatMap(l -> l.pointOf(run));
  }

  private Optional<RunId> runAt(MouseEvent event) {
    return layout.flatMap(
        l ->
            l.markAt(event.getX(), event.getY(), REACH)
                .map(Mark::id)
                .or(() -> l.runningAt(event.getX(), event.getY(), now.get(), REACH)));
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    draggedFrom = event.getX();
    if (event.getClickCount() == 2) {
      showAll();
    } else {
      runAt(event).ifPresent(run -> selected.set(Optional.of(run)));
    }
  }

  private void dragged(MouseEvent event) {
    if (zoomed.get().isPresent() && layout.isPresent()) {
      var time = layout.get().time();
      var by = Duration.between(time.at(event.getX()), time.at(draggedFrom));
      draggedFrom = event.getX();
      setCursor(Cursor.CLOSED_HAND);
      zoomed.set(Optional.of(time.moved(by, data.get().from(), data.get().to())));
    }
  }

  private void scrolled(ScrollEvent event) {
    double factor = event.getDeltaY() > 0 ? NEARER : event.getDeltaY() < 0 ? FARTHER : 1;
    layout.map(ScoreChartLayout::time).ifPresent(time -> zoom(time, time.at(event.getX()), factor));
    event.consume();
  }

  private void zoom(TimeAxis time, Instant pivot, double factor) {
    show(
        pivot.minusMillis((long) (Duration.between(time.from(), pivot).toMillis() * factor)),
        pivot.plusMillis((long) (Duration.between(pivot, time.to()).toMillis() * factor)));
  }

  /** The part of the day in view; empty for all of it. */
  public ObjectProperty<Optional<TimeAxis>> zoomedProperty() {
    return zoomed;
  }

  /** Brings a part of the day into view; not less than ten minutes of it. */
  public void show(Instant from, Instant to) {
    var whole = data.get();
    if (Duration.between(from, to).compareTo(CLOSEST) < 0) {
      return;
    }
    var first = from.isBefore(whole.from()) ? whole.from() : from;
    var last = to.isAfter(whole.to()) ? whole.to() : to;
    boolean everything = first.equals(whole.from()) && last.equals(whole.to());
    zoomed.set(
        everything || !first.isBefore(last)
            ? Optional.empty()
            : Optional.of(new TimeAxis(first, last, 0, 1)));
  }

  private boolean step(KeyEvent event) {
    int by = event.getCode() == KeyCode.LEFT ? -1 : 1;
    data.get().next(selected.get(), by).ifPresent(mark -> selected.set(Optional.of(mark.id())));
    return true;
  }

  private boolean zoom(KeyEvent event) {
    if (event.getCharacter().equals("0")) {
      showAll();
    } else {
      zoom(event.getCharacter().equals("+") ? NEARER : FARTHER);
    }
    return true;
  }

  /** Nearer or farther, around the chosen run, else around the middle. */
  private void zoom(double factor) {
    layout
        .map(ScoreChartLayout::time)
        .ifPresent(
            time ->
                zoom(
                    time,
                    selected
                        .get()
                        .flatMap(this::pointOf)
                        .map(point -> time.at(point.getX()))
                        .orElseGet(() -> time.at(time.left() + time.width() / 2)),
                    factor));
  }

  private void showAll() {
    zoomed.set(Optional.empty());
  }

  public List<KeyHint> keys() {
    return KeyTable.hints(keys, typedKeys);
  }

  /** As it is in view, as a vector drawing. */
  public String svg() {
    return svg(data.get(), "");
  }

  /**
   * The same part of another day, drawn the same way.
   *
   * @param other that day
   * @param below a line under the drawing; may be empty
   */
  public String svg(ChartData other, String below) {
    var pen = new SvgGraphics(getWidth(), height(below));
    pen.setFill(ink(Ink.SURFACE));
    pen.fillRect(0, 0, getWidth(), height(below));
    draw(pen, other, below);
    return pen.svg();
  }

  /** The same as pixels, see {@link #picture(double)}. */
  public WritableImage picture(double scale, ChartData other, String below) {
    return picture(scale, height(below), pen -> draw(pen, other, below));
  }

  private double height(String below) {
    return getHeight() + (below.isEmpty() ? 0 : 2 * font().getSize());
  }

  private void draw(ChartGraphics pen, ChartData other, String below) {
    draw(pen, layout(other), Optional.empty());
    pen.setFont(font());
    pen.setFill(ink(Ink.MUTED));
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setTextBaseline(VPos.CENTER);
    pen.fillText(below, font().getSize(), getHeight() + font().getSize());
  }

  private void draw(ChartGraphics pen, ScoreChartLayout drawn, Optional<RunId> under) {
    new ScoreChartPainter(this, pen, drawn).draw(now.get(), selected.get(), under, words.get());
  }

  private ScoreChartLayout layout(ChartData shown) {
    var window = zoomed.get().orElse(new TimeAxis(shown.from(), shown.to(), 0, 1));
    return ScoreChartLayout.of(
        shown,
        window,
        logarithmic.get(),
        getWidth(),
        getHeight(),
        0,
        this::widthOf,
        font().getSize());
  }

  @Override
  protected void draw(ChartGraphics pen) {
    setCursor(zoomed.get().isPresent() ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    var next = layout(data.get());
    layout = Optional.of(next);
    draw(pen, next, hovered.get());
  }
}
