package dev.pitwall.ui.review;

import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One finding: its moment, the line that says it, and below it where that comes from. */
final class FindingCell extends ListCell<ShownFinding> {
  private final FxTexts texts;
  private final Label time = new Label();
  private final Label headline = new Label();
  private final Label details = new Label();
  private final VBox words = new VBox(headline, details);
  private final HBox row = new HBox(time, words);

  FindingCell(FxTexts texts) {
    this.texts = texts;
    getStyleClass().add("finding-cell");
    time.getStyleClass().add("muted");
    time.setMinWidth(USE_PREF_SIZE);
    headline.getStyleClass().add("finding-headline");
    headline.setWrapText(true);
    details.getStyleClass().addAll("muted", "t-small");
    details.setWrapText(true);
    row.getStyleClass().add("finding-row");
    HBox.setHgrow(words, Priority.ALWAYS);
    // The row may not ask for more than the list is wide: the words wrap.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ShownFinding finding, boolean empty) {
    super.updateItem(finding, empty);
    if (empty || finding == null) {
      setGraphic(null);
      setId(null);
      return;
    }
    setId("review-finding-" + finding.id());
    time.setText(Times.minute(texts.now(), finding.at()));
    headline.setText(finding.headline());
    details.setText(String.join("\n", finding.details()));
    details.setManaged(!finding.details().isEmpty());
    setGraphic(row);
  }

  /** As high as the words are when they wrap in this width; a cell by itself asks for one line. */
  @Override
  protected double computePrefHeight(double width) {
    var around = getInsets();
    return getGraphic() == null || width <= 0
        ? super.computePrefHeight(width)
        : row.prefHeight(width - around.getLeft() - around.getRight())
            + around.getTop()
            + around.getBottom();
  }
}
