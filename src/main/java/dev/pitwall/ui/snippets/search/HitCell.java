package dev.pitwall.ui.snippets.search;

import dev.pitwall.domain.id.Id;
import dev.pitwall.search.Hit;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line that was found, under the name of its snippet where that is another than above it. */
final class HitCell extends ListCell<Hit> {
  /** Letters before the words that are shown in a narrow column. */
  private static final int BEFORE = 14;

  private final Function<Id, String> named;
  private final Label name = new Label();
  private final Label number = new Label();
  private final TextFlow line = new TextFlow();
  private final VBox whole;

  /**
   * @param named what a snippet is called
   */
  HitCell(Function<Id, String> named) {
    this.named = named;
    getStyleClass().add("hit-cell");
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    name.managedProperty().bind(name.visibleProperty());
    number.getStyleClass().addAll("muted", "mono", "hit-number");
    number.setMinWidth(USE_PREF_SIZE);
    line.getStyleClass().addAll("mono", "hit-line");
    line.setMinWidth(0);
    // One line, cut at the right: a flow of text would break it.
    line.setPrefWidth(10_000);
    var row = new HBox(number, line);
    row.getStyleClass().addAll("text-row", "hit-row");
    row.setMinWidth(0);
    whole = new VBox(name, row);
    whole.setMinWidth(0);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Hit hit, boolean empty) {
    super.updateItem(hit, empty);
    boolean nothing = empty || hit == null;
    setGraphic(nothing ? null : whole);
    if (nothing) {
      setAccessibleText("");
      return;
    }
    var items = getListView().getItems();
    int above = getIndex() - 1;
    boolean first =
        above < 0 || above >= items.size() || !items.get(above).thing().equals(hit.thing());
    name.setVisible(first);
    name.setText(named.apply(hit.thing()));
    number.setText(String.valueOf(hit.line()));
    var excerpt = hit.excerpt();
    var before = excerpt.substring(0, hit.from()).stripLeading();
    if (before.length() > BEFORE) {
      int cut = before.length() - BEFORE + 1;
      before = "…" + before.substring(Character.isLowSurrogate(before.charAt(cut)) ? cut + 1 : cut);
    }
    var words = text(excerpt.substring(hit.from(), hit.to()));
    words.getStyleClass().addAll("strong", "hit-words");
    words.setUnderline(true);
    line.getChildren().setAll(text(before), words, text(excerpt.substring(hit.to())));
    setAccessibleText(name.getText() + ", " + hit.line() + ": " + excerpt);
  }

  private static Text text(String words) {
    var text = new Text(words.replace('\t', ' '));
    text.getStyleClass().add("text");
    return text;
  }
}
