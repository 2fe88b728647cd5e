package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.ui.fx.FxClock;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.Portions;
import dev.pitwall.ui.kit.control.RowDrag;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The rows, in the largest letters that let all of them be seen at once. All sizes of a row are in
 * em; its em is chosen here.
 */
final class Board extends ScrollPane {
  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
  private static final PseudoClass TIGHTEST = PseudoClass.getPseudoClass("tightest");

  /** The height of a row in its em, with the gap to the next: 3.9 the name, 1.6 the checks. */
  private static final double ROW = 6.25;

  /** The width in em below which words run into each other. */
  private static final double WIDTH = 66;

  /**
   * Below this, at the usual size of type, nobody reads a name from three metres; the rest scrolls.
   */
  private static final double LEAST = 6.5;

  /** The least height that the style sheet gives in letters, at the usual size of 13 px. */
  private static final double USUAL_LEAST_HEIGHT = 130;

  /** A name of 3.4 em is 44 px from here on; the small lines need a larger share below. */
  private static final double COMFORTABLE = 12;

  /** Eight rows at 1280x720: the small lines take what is left beside the names. */
  private static final double SMALL = 8.25;

  private static final double MOST = 40;

  private final VBox rows = new VBox();
  private final RebootModel model;
  private double em;
  private boolean wanted;

  Board(
      FxTexts texts,
      FxClock clock,
      RebootModel model,
      Gathering gathering,
      BiConsumer<ServerId, Optional<ServerId>> place) {
    this.model = model;
    Ids.give(this, "reboot", "board");
    getStyleClass().add("reboot-board");
    Portions.in(rows).getStyleClass().add("reboot-rows");
    rows.setFocusTraversable(true);
    rows.setOnMousePressed(_ -> focusRows());
    // The pane takes its content in only when it is first drawn.
    rows.sceneProperty().subscribe(_ -> focusWanted());
    setContent(rows);
    setFocusTraversable(false);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    var drag =
        new RowDrag<BoardRowView>(
            () -> rows.getChildren().stream().map(BoardRowView.class::cast).toList(),
            _ -> model.mayOrder(),
            (row, before) -> place.accept(row.server(), before.map(BoardRowView::server)));
    var children =
        new KeyedChildren<BoardRow, BoardRowView>(
            rows.getChildren(),
            BoardRow::id,
            row -> drag.listenOn(new BoardRowView(texts, clock, model, gathering, row)),
            BoardRowView::show);
    model
        .board()
        .rows()
        .subscribe(
            now -> {
              children.show(now);
              fit();
            });
    widthProperty().subscribe(this::fit);
    heightProperty().subscribe(this::fit);
    minHeightProperty().subscribe(this::fit);
    model
        .board()
        .selected()
        .subscribe(
            now ->
                now.flatMap(children::of).ifPresent(row -> Platform.runLater(() -> reveal(row))));
  }

  /** Sets the em of the rows. */
  private void fit() {
    if (model.board().rows().get().isEmpty() || getHeight() <= 0) {
      return;
    }
    int count = model.board().rows().get().size();
    // A row and its gap end on whole pixels: a scroll bar must not appear for the sum of these.
    double wanted = Math.min((getHeight() - count) / (ROW * count), getWidth() / WIDTH);
    // Quarter pixels: a scroll bar that comes and goes must not make the letters tremble.
    double least = LEAST * Math.max(1, getMinHeight() / USUAL_LEAST_HEIGHT);
    double next = Math.clamp(Math.floor(wanted * 4) / 4, Math.min(least, MOST), MOST);
    if (next != em) {
      em = next;
      rows.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", em));
      rows.pseudoClassStateChanged(TIGHT, em < COMFORTABLE);
      rows.pseudoClassStateChanged(TIGHTEST, em < SMALL);
      // In the middle of laying out: the rows are measured next, with these letters.
      rows.applyCss();
    }
  }

  double em() {
    return em;
  }

  private void reveal(BoardRowView row) {
    double hidden = rows.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      double top = row.getBoundsInParent().getMinY();
      double bottom = row.getBoundsInParent().getMaxY();
      double offset = getVvalue() * hidden;
      if (top < offset) {
        setVvalue(top / hidden);
      } else if (bottom > offset + getViewportBounds().getHeight()) {
        setVvalue((bottom - getViewportBounds().getHeight()) / hidden);
      }
    }
  }

  /** Focuses the rows, now or once they are shown. */
  void focusRows() {
    wanted = true;
    focusWanted();
  }

  /** The focus is wanted elsewhere meanwhile. */
  void waitNoMore() {
    wanted = false;
  }

  private void focusWanted() {
    if (wanted && rows.getScene() != null) {
      wanted = false;
      rows.requestFocus();
    }
  }
}
