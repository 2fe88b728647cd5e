package dev.pitwall.ui.snippets.diff;

import dev.pitwall.blobs.TextRows.Row;
import dev.pitwall.compare.Comparison;
import dev.pitwall.compare.TextDiff;
import dev.pitwall.output.AnsiText;
import dev.pitwall.output.AnsiText.Color;
import dev.pitwall.output.AnsiText.Span;
import dev.pitwall.output.AnsiText.Style;
import dev.pitwall.output.LineWrap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A row of a comparison: the line of the left text, and that of the right one. */
final class DiffCell extends ListCell<Integer> {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private static final PseudoClass ONLY = PseudoClass.getPseudoClass("only");

  /** A word that the other line does not have. */
  private static final Style MARKED = new Style(Color.DEFAULT, true, false, true);

  /** One of the two lines. */
  private static final class Half extends HBox {
    private final Label number = new Label();

    /** Colour is not the only sign. */
    private final Label sign = new Label();

    private final TextFlow line = new TextFlow();

    Half(String side) {
      getStyleClass().addAll("text-row", "diff-half", side);
      number.getStyleClass().addAll("line-number", "muted");
      number.setMinWidth(USE_PREF_SIZE);
      sign.getStyleClass().add("diff-sign");
      sign.setMinWidth(USE_PREF_SIZE);
      getChildren().addAll(number, sign, line);
      // A line that is not broken ends at the middle of the window.
      var seen = new Rectangle();
      seen.widthProperty().bind(widthProperty());
      seen.heightProperty().bind(heightProperty());
      setClip(seen);
    }

    void show(String numbered, String signed, List<Span> spans, Comparison.Row kind, boolean here) {
      number.setText(numbered);
      sign.setText(signed);
      line.getChildren().setAll(spans.stream().map(Half::text).toList());
      pseudoClassStateChanged(CHANGED, here && kind == Comparison.Row.CHANGED);
      pseudoClassStateChanged(
          ONLY, here && kind != Comparison.Row.CHANGED && kind != Comparison.Row.EQUAL);
    }

    private static Text text(Span span) {
      var text = new Text(span.text());
      text.getStyleClass()
          .addAll("text", "ansi-" + span.style().color().name().toLowerCase(Locale.ROOT));
      if (span.style().bold()) {
        text.getStyleClass().add("strong");
      }
      text.setUnderline(span.style().underlined());
      return text;
    }
  }

  private final DiffList list;
  private final Half left = new Half("left");
  private final Half right = new Half("right");
  private final HBox whole = new HBox(left, right);

  DiffCell(DiffList list) {
    this.list = list;
    getStyleClass().addAll("text-cell", "diff-cell");
    for (var half : List.of(left, right)) {
      half.minWidthProperty().bind(list.half());
      half.maxWidthProperty().bind(list.half());
    }
    setPrefWidth(0);
    list.drawing().subscribe(this::draw);
  }

  @Override
  protected void updateItem(Integer index, boolean empty) {
    super.updateItem(index, empty);
    draw();
  }

  private void draw() {
    boolean nothing = isEmpty() || getItem() == null || list.comparison().isEmpty();
    setGraphic(nothing ? null : whole);
    if (nothing) {
      setAccessibleText("");
      return;
    }
    var rows = list.comparison().get();
    int row = getItem();
    var kind = rows.row(row);
    var leftRow = list.left(rows.left(row));
    var rightRow = list.right(rows.right(row));
    var leftText = leftRow.map(one -> AnsiText.plain(one.text())).orElse("");
    var rightText = rightRow.map(one -> AnsiText.plain(one.text())).orElse("");
    boolean both = kind == Comparison.Row.CHANGED && leftRow.isPresent() && rightRow.isPresent();
    var words =
        both ? Optional.of(TextDiff.words(leftText, rightText)) : Optional.<TextDiff.Words>empty();
    show(left, leftRow, leftText, words.map(TextDiff.Words::left), kind, rows.left(row) >= 0, "−");
    show(
        right,
        rightRow,
        rightText,
        words.map(TextDiff.Words::right),
        kind,
        rows.right(row) >= 0,
        "+");
    setAccessibleText(sign(kind, "") + " " + leftText + " | " + rightText);
  }

  private void show(
      Half half,
      Optional<Row> row,
      String plain,
      Optional<List<TextDiff.Piece>> words,
      Comparison.Row kind,
      boolean here,
      String only) {
    var spans =
        words
            .map(
                pieces ->
                    pieces.stream()
                        .map(one -> new Span(one.text(), one.changed() ? MARKED : Style.PLAIN))
                        .toList())
            .orElseGet(() -> plain.isEmpty() ? List.of() : List.of(new Span(plain, Style.PLAIN)));
    var shown =
        list.columns() > 0 ? LineWrap.wrap(spans, list.columns()) : Shifted.of(spans, list.shift());
    half.show(list.number(row), here ? sign(kind, only) : " ", shown, kind, here);
  }

  private static String sign(Comparison.Row kind, String only) {
    return switch (kind) {
      case EQUAL -> " ";
      case CHANGED -> "~";
      case LEFT_ONLY, RIGHT_ONLY -> only;
    };
  }
}
