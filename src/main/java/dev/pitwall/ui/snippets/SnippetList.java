package dev.pitwall.ui.snippets;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

/** The snippets that the filter leaves; its selection is the model's. */
final class SnippetList extends ListView<SnippetRow> {
  private final SnippetsModel model;

  SnippetList(FxTexts texts, SnippetsModel model) {
    super(model.rows());
    this.model = model;
    Ids.give(this, "snippets", "list");
    getStyleClass().add("snippet-list");
    setCellFactory(_ -> new SnippetCell(texts, model));
    var none = new Label();
    none.setWrapText(true);
    none.getStyleClass().addAll("muted", "snippet-none");
    none.textProperty().bind(texts.text("snippets.none"));
    setPlaceholder(none);
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                model.choose(row.id());
              }
            });
    model.looked().subscribe(this::follow);
  }

  private void follow() {
    int place = model.place(model.selected().get());
    if (place >= 0 && place != getSelectionModel().getSelectedIndex()) {
      getSelectionModel().clearAndSelect(place);
      getFocusModel().focus(place);
      scrollTo(Math.max(0, place - 1));
    }
  }
}
