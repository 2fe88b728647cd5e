package dev.pitwall.ui.manual;

import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.manual.ManualModel.Entry;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/** The chapters and their parts; while something is searched for, with the number of hits. */
final class Contents extends ListView<Entry> {
  private final ManualModel model;

  /** The selection follows the page, and must not lead it. */
  private boolean following;

  Contents(ManualModel model) {
    this.model = model;
    Ids.give(this, "manual", "contents");
    getStyleClass().addAll("manual-contents", "edge-to-edge");
    setCellFactory(_ -> new Cell());
    setMinSize(0, 0);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, entry) -> {
              if (entry != null && !following) {
                model.choose(entry.section());
              }
            });
    model.contents().subscribe(_ -> fill());
    model.place().subscribe(_ -> follow());
  }

  private void fill() {
    following = true;
    getItems().setAll(model.contents().get());
    following = false;
    follow();
  }

  private void follow() {
    model
        .place()
        .get()
        .ifPresent(
            place -> {
              following = true;
              int index =
                  IntStream.range(0, getItems().size())
                      .filter(i -> getItems().get(i).section() == place.section())
                      .findFirst()
                      .orElse(-1);
              getSelectionModel().clearAndSelect(index);
              if (index >= 0 && !isFocused()) {
                scrollTo(Math.max(0, index - 4));
              }
              following = false;
            });
  }

  private final class Cell extends ListCell<Entry> {
    private final Label title = new Label();
    private final Label hits = new Label();
    private final HBox row = new HBox(title, ScreenBar.stretch(), hits);

    Cell() {
      row.getStyleClass().add("manual-contents-row");
      hits.getStyleClass().addAll("muted", "t-small");
      hits.setMinWidth(USE_PREF_SIZE);
      title.setMinWidth(0);
      // As wide as the list, however long a title is.
      setPrefWidth(0);
      // Also the section in view, once one has scrolled away from its head.
      setOnMouseClicked(
          _ -> Optional.ofNullable(getItem()).ifPresent(at -> model.choose(at.section())));
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      setGraphic(empty || entry == null ? null : row);
      if (entry != null) {
        title.setText(entry.title());
        title.getStyleClass().removeAll("strong", "manual-part");
        title.getStyleClass().add(entry.chapter() ? "strong" : "manual-part");
        hits.setText(entry.hits() == 0 ? "" : String.valueOf(entry.hits()));
      }
    }
  }
}
