package dev.pitwall.ui.snippets.diff;

import dev.pitwall.blobs.TextRows.Row;
import dev.pitwall.compare.Comparison;
import dev.pitwall.ui.content.LetterWidth;
import dev.pitwall.ui.content.OpenText;
import dev.pitwall.ui.content.RowNumbers;
import dev.pitwall.ui.kit.control.Ids;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.util.Subscription;

/** The rows of a comparison that are in sight; the others are numbers. */
final class DiffList extends ListView<Integer> {
  private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");

  /** Beside the two halves: scroll bar and paddings, in pixels. */
  private static final double BESIDE = 34;

  /** Beside the letters of a half: sign, spacing, padding. */
  private static final int BESIDE_LETTERS = 5;

  private static final int LEAST_COLUMNS = 12;

  /** So many rows are seen above a change that was gone to. */
  private static final int ABOVE = 3;

  /** Moved at a time, in letters. */
  private static final int SHIFT = 20;

  private static final int MOST_SHIFT = 4_000;

  private final DoubleProperty half = new SimpleDoubleProperty();
  private final IntegerProperty drawing = new SimpleIntegerProperty();
  private final LetterWidth letters = new LetterWidth();
  private Optional<Comparison> comparison = Optional.empty();
  private Optional<OpenText> left = Optional.empty();
  private Optional<OpenText> right = Optional.empty();
  private Subscription arriving = () -> {};
  private boolean breakable;
  private boolean wrap = true;
  private int columns;
  private int shift;

  DiffList() {
    Ids.give(this, "snippets", "diff-rows");
    getStyleClass().addAll("snippet-text", "mono");
    setCellFactory(_ -> new DiffCell(this));
    skinProperty()
        .subscribe(
            () -> {
              if (getSkin() != null && !getChildren().contains(letters.node())) {
                getChildren().add(letters.node());
              }
            });
    widthProperty().subscribe(this::fit);
    letters.font().subscribe(this::fit);
  }

  void show(DiffLoader.Loaded.Both both) {
    clear();
    comparison = Optional.of(both.rows());
    left = Optional.of(new OpenText(both.left()));
    right = Optional.of(new OpenText(both.right()));
    breakable = both.breaks();
    arriving =
        Subscription.combine(
            left.get().arrived().subscribe(this::redraw),
            right.get().arrived().subscribe(this::redraw));
    setItems(new RowNumbers(both.rows().rows()));
    fit();
    scrollTo(0);
  }

  void clear() {
    arriving.unsubscribe();
    left.ifPresent(OpenText::close);
    right.ifPresent(OpenText::close);
    left = Optional.empty();
    right = Optional.empty();
    comparison = Optional.empty();
    shift = 0;
    getSelectionModel().clearSelection();
    setItems(new RowNumbers(0));
  }

  private void redraw() {
    drawing.set(drawing.get() + 1);
  }

  private void fit() {
    half.set(Math.max(1, (getWidth() - BESIDE) / 2));
    int wide = (int) (half.get() / letters.get()) - digits() - BESIDE_LETTERS;
    columns = breaks() ? Math.max(LEAST_COLUMNS, wide) : 0;
    pseudoClassStateChanged(WRAPPED, breaks());
    redraw();
  }

  private boolean breaks() {
    return breakable && wrap;
  }

  /** Breaks long lines, or does so no more. */
  void toggleWrap() {
    wrap = !wrap;
    shift = 0;
    fit();
  }

  /** Lines that are not broken are moved instead. */
  boolean move(boolean forward) {
    boolean moves = comparison.isPresent() && !breaks();
    if (moves) {
      shift = Math.clamp(shift + (forward ? SHIFT : -SHIFT), 0, MOST_SHIFT);
      redraw();
    }
    return moves;
  }

  /**
   * @return its number among the changes, from 1; empty when there is none any more
   */
  Optional<Integer> goToChange(boolean forward) {
    int from = getSelectionModel().getSelectedIndex();
    int found = comparison.map(rows -> rows.changeFrom(Math.max(-1, from), forward)).orElse(-1);
    if (found < 0) {
      return Optional.empty();
    }
    int row = comparison.orElseThrow().change(found);
    getSelectionModel().clearAndSelect(row);
    getFocusModel().focus(row);
    scrollTo(Math.max(0, row - ABOVE));
    return Optional.of(found + 1);
  }

  Optional<Comparison> comparison() {
    return comparison;
  }

  Optional<Row> left(int line) {
    return line < 0 ? Optional.empty() : left.flatMap(text -> text.row(line));
  }

  Optional<Row> right(int line) {
    return line < 0 ? Optional.empty() : right.flatMap(text -> text.row(line));
  }

  private int digits() {
    int most = Math.max(left.map(OpenText::count).orElse(0), right.map(OpenText::count).orElse(0));
    return Math.max(3, String.valueOf(most).length());
  }

  /** The number of a line, as wide as every other; blank where there is none or it goes on. */
  String number(Optional<Row> row) {
    var number = row.filter(one -> !one.continued()).map(one -> String.valueOf(one.line()));
    var written = number.orElse("");
    return " ".repeat(Math.max(0, digits() - written.length())) + written;
  }

  /** So many letters fit into a half; 0 where lines are not broken. */
  int columns() {
    return columns;
  }

  int shift() {
    return shift;
  }

  ReadOnlyDoubleProperty half() {
    return half;
  }

  /** Changes when the rows in sight are to be drawn anew. */
  ReadOnlyIntegerProperty drawing() {
    return drawing;
  }
}
