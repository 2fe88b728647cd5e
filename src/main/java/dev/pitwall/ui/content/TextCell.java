package dev.pitwall.ui.content;

import dev.pitwall.output.AnsiText;
import dev.pitwall.output.LineWrap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    line.getChildren().setAll(shown.stream().flatMap(span -> texts(span, found)).toList());
    setAccessibleText(row.map(one -> AnsiText.plain(one.text())).orElse(""));
  }

  /** What was looked for stands by itself, so that it alone is marked. */
  private static Stream<Node> texts(AnsiText.Span span, String found) {
    if (found.isEmpty()) {
      return Stream.of(text(span, span.text(), false));
    }
    var nodes = Stream.<Node>builder();
    var small = span.text().toLowerCase(Locale.ROOT);
    // A letter that is two in small ones would put every place behind it off.
    boolean comparable = small.length() == span.text().length();
    int from = 0;
    int at = comparable ? small.indexOf(found) : -1;
    while (at >= 0) {
      if (at > from) {
        nodes.add(text(span, span.text().substring(from, at), false));
      }
      from = at + found.length();
      nodes.add(text(span, span.text().substring(at, from), true));
      at = small.indexOf(found, from);
    }
    if (from < span.text().length()) {
      nodes.add(text(span, span.text().substring(from), false));
    }
    return nodes.build();
  }

  private static Node text(AnsiText.Span span, String words, boolean found) {
    var text = new Text(words);
    var style = span.style();
    text.getStyleClass().addAll("text", "ansi-" + style.color().name().toLowerCase(Locale.ROOT));
    if (style.bold() || found) {
      text.getStyleClass().add("strong");
    }
    if (style.faint()) {
      text.getStyleClass().add("ansi-faint");
    }
    text.setUnderline(style.underlined() || found);
    return text;
  }
}
