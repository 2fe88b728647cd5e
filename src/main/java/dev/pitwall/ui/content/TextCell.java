package dev.pitwall.ui.content;

import dev.pitwall.output.AnsiText;
import dev.pitwall.output.LineWrap;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A row of a text: the number of its line and its letters in their colours. */
final class TextCell extends ListCell<Integer> {
  private final TextList list;
  private final Label number = new Label();
  private final TextFlow line = new TextFlow();
  private final HBox whole = new HBox(number, line);

  TextCell(TextList list) {
    this.list = list;
    getStyleClass().add("text-cell");
    number.getStyleClass().addAll("line-number", "muted");
    number.setMinWidth(USE_PREF_SIZE);
    whole.getStyleClass().add("text-row");
    list.drawing().subscribe(this::draw);
  }

  @Override
  protected void updateItem(Integer index, boolean empty) {
    super.updateItem(index, empty);
    draw();
  }

  private void draw() {
    boolean nothing = isEmpty() || getItem() == null;
    setGraphic(nothing ? null : whole);
    var row =
        nothing ? java.util.Optional.<dev.pitwall.blobs.TextRows.Row>empty() : list.row(getItem());
    number.setText(list.number(row));
    var spans = row.map(one -> AnsiText.spans(one.text())).orElse(List.of());
    var found = list.wanted();
    var shown = list.columns() > 0 ? LineWrap.wrap(spans, list.columns()) : spans;
    line.getChildren().setAll(shown.stream().map(span -> text(span, found)).toList());
    setAccessibleText(row.map(one -> AnsiText.plain(one.text())).orElse(""));
  }

  private static Node text(AnsiText.Span span, String found) {
    var text = new Text(span.text());
    var style = span.style();
    text.getStyleClass().addAll("text", "ansi-" + style.color().name().toLowerCase(Locale.ROOT));
    if (style.bold()) {
      text.getStyleClass().add("strong");
    }
    if (style.faint()) {
      text.getStyleClass().add("ansi-faint");
    }
    if (style.underlined() || contains(span.text(), found)) {
      text.setUnderline(true);
    }
    return text;
  }

  private static boolean contains(String text, String found) {
    return !found.isEmpty() && text.toLowerCase(Locale.ROOT).contains(found);
  }
}
