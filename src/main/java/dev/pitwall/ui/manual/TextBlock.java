package dev.pitwall.ui.manual;

import dev.pitwall.manual.Hit;
import dev.pitwall.manual.RichText;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A text that wraps, with its links, the hits marked in it, and what the mouse marks. */
final class TextBlock extends Region {
  private final String plain;
  private final TextFlow flow = new TextFlow();
  private final Path hitMarks = path("manual-hits");
  private final Path hitMark = path("manual-hit");
  private final Path selectionMark = path("manual-selection");
  private final Path focusMark = path("manual-focus");
  private final Selection selection;
  private List<Hit> hits = List.of();
  private Optional<Hit> current = Optional.empty();
  private int selectedFrom;
  private int selectedTo;

  /** Where the mouse was pressed; -1 for nowhere. */
  private int pressed = -1;

  /** The link that has the focus, from its first character to its end. */
  private int focusFrom;

  private int focusTo;

  /** Laying a text out is what costs: its sizes are kept until its type or its words change. */
  private double naturalWidth = -1;

  private double knownWidth = -1;
  private double knownHeight;

  /**
   * @param styles of every part of the text
   * @param follow is called with the anchor of a link
   */
  TextBlock(RichText text, Selection selection, Consumer<String> follow, String... styles) {
    this.plain = text.plain();
    this.selection = selection;
    int at = 0;
    for (var span : text.spans()) {
      flow.getChildren().add(text(span, at, follow, styles));
      at += span.text().length();
    }
    getStyleClass().add("manual-block");
    flow.getStyleClass().add("manual-flow");
    getChildren().addAll(hitMarks, hitMark, selectionMark, focusMark, flow);
    setCursor(Cursor.TEXT);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
  }

  private static Path path(String style) {
    var path = new Path();
    path.getStyleClass().add(style);
    path.setManaged(false);
    path.setMouseTransparent(true);
    return path;
  }

  private Text text(RichText.Span span, int at, Consumer<String> follow, String... styles) {
    var node = new Text(span.text());
    var style = span.style();
    node.getStyleClass().add("manual-text");
    node.getStyleClass().addAll(styles);
    Stream.of(
            style.strong() ? "manual-strong" : "",
            style.emphasis() ? "manual-emphasis" : "",
            style.code() ? "manual-mono" : "",
            style.anchor().isPresent() ? "manual-link" : "")
        .filter(name -> !name.isEmpty())
        .forEach(node.getStyleClass()::add);
    style
        .anchor()
        .ifPresent(anchor -> link(node, at, span.text().length(), () -> follow.accept(anchor)));
    return node;
  }

  private void link(Text node, int at, int length, Runnable follow) {
    node.setAccessibleRole(AccessibleRole.HYPERLINK);
    node.setCursor(Cursor.HAND);
    node.setFocusTraversable(true);
    node.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            follow.run();
          }
        });
    new KeyTable()
        .on("Enter", "kit.key.follow", follow)
        .on("Space", "kit.key.follow", follow)
        .listenOn(node);
    node.focusedProperty()
        .subscribe(
            focused -> {
              focusFrom = focused ? at : 0;
              focusTo = focused ? at + length : 0;
              draw(focusMark, shape(focusFrom, focusTo));
            });
  }

  /**
   * @param found those in this text
   * @param now the one of them that is looked at
   */
  void mark(List<Hit> found, Optional<Hit> now) {
    if (!found.equals(hits) || !now.equals(current)) {
      hits = found;
      current = now;
      drawHits();
    }
  }

  void select(int from, int to) {
    selectedFrom = from;
    selectedTo = to;
    draw(selectionMark, shape(from, to));
  }

  String selected() {
    return plain.substring(selectedFrom, selectedTo);
  }

  String plain() {
    return plain;
  }

  private void press(MouseEvent event) {
    selection.clear();
    pressed = event.getButton() == MouseButton.PRIMARY ? index(event) : -1;
  }

  private void drag(MouseEvent event) {
    if (pressed >= 0) {
      selection.set(this, pressed, index(event));
      event.consume();
    }
  }

  private int index(MouseEvent event) {
    var at = flow.sceneToLocal(new Point2D(event.getSceneX(), event.getSceneY()));
    return Math.clamp(flow.getHitInfo(at).getInsertionIndex(), 0, plain.length());
  }

  /** Where a hit stands, in this node's own space. */
  Bounds bounds(Hit hit) {
    layout();
    var path = new Path(flow.getRangeShape(hit.from(), hit.to(), false));
    return path.getBoundsInLocal();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + flow.getBaselineOffset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  public void requestLayout() {
    naturalWidth = -1;
    knownWidth = -1;
    super.requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    if (naturalWidth < 0) {
      naturalWidth = Math.ceil(flow.prefWidth(-1)) + insets();
    }
    return naturalWidth;
  }

  private double insets() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? prefWidth(-1) : width;
    if (wide != knownWidth) {
      knownWidth = wide;
      knownHeight =
          snappedTopInset()
              + Math.ceil(flow.prefHeight(Math.max(0, wide - insets())))
              + snappedBottomInset();
    }
    return knownHeight;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double height = prefHeight(getWidth()) - top - snappedBottomInset();
    flow.resizeRelocate(left, top, Math.max(0, getWidth() - insets()), height);
    flow.layout();
    for (var path : List.of(hitMarks, hitMark, selectionMark, focusMark)) {
      path.setTranslateX(left);
      path.setTranslateY(top);
    }
    drawHits();
    draw(selectionMark, shape(selectedFrom, selectedTo));
    draw(focusMark, shape(focusFrom, focusTo));
  }

  private void drawHits() {
    draw(
        hitMarks,
        hits.stream()
            .filter(hit -> !current.equals(Optional.of(hit)))
            .flatMap(hit -> shape(hit.from(), hit.to())));
    draw(hitMark, current.stream().flatMap(hit -> shape(hit.from(), hit.to())));
  }

  private Stream<PathElement> shape(int from, int to) {
    return from < to ? Stream.of(flow.getRangeShape(from, to, false)) : Stream.empty();
  }

  private static void draw(Path path, Stream<PathElement> elements) {
    var drawn = elements.toList();
    if (!drawn.isEmpty() || !path.getElements().isEmpty()) {
      path.getElements().setAll(drawn);
    }
  }
}
