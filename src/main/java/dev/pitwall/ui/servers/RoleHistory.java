package dev.pitwall.ui.servers;

import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The steps of the role map, newest first. Choosing one shows the map as it was then. */
final class RoleHistory extends StackPane {
  private final ServersModel model;
  private final ListView<HistoryRow> list;

  RoleHistory(FxTexts texts, ServersModel model) {
    this.model = model;
    list = Ids.give(new ListView<>(model.history()), "servers", "history");
    list.setCellFactory(_ -> new Cell(texts));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> Optional.ofNullable(row).ifPresent(this::lookAt));
    model.shown().subscribe(this::follow);
    model.history().addListener((ListChangeListener<HistoryRow>) _ -> follow());
    getChildren().add(list);
  }

  /** Unless it is the step of the moment that is looked at: that came from somewhere else. */
  private void lookAt(HistoryRow row) {
    if (!model.stepThen().equals(Optional.of(row))) {
      model.lookAt(row);
    }
  }

  private void follow() {
    var row = model.stepThen();
    if (row.isEmpty()) {
      list.getSelectionModel().clearSelection();
    } else if (!row.get().equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(row.get());
    }
  }

  void focusList() {
    list.requestFocus();
  }

  /** What changed, as people read it: {@code s1 −DB s3 +DB "DB moves out"}. */
  static String words(Texts texts, HistoryRow row) {
    var changes = String.join("   ", row.changes());
    return row.typed().isEmpty()
        ? changes
        : texts.of("servers.history.typed", changes, row.typed());
  }

  private static final class Cell extends ListCell<HistoryRow> {
    private final FxTexts texts;
    private final Label time = new Label();
    private final MemberBadge by = MemberBadge.named(Optional.empty());
    private final Label words = new Label();
    private final HBox line = new HBox(time, by, words);

    Cell(FxTexts texts) {
      this.texts = texts;
      time.getStyleClass().add("history-time");
      time.setMinWidth(USE_PREF_SIZE);
      by.getStyleClass().add("history-by");
      line.getStyleClass().add("history-line");
      // The line gives way to the list's width, and its words with it, rather than scroll.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(HistoryRow row, boolean empty) {
      super.updateItem(row, empty);
      time.textProperty().unbind();
      words.textProperty().unbind();
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      time.textProperty().bind(texts.bind(t -> Times.minute(t, row.at())));
      words.textProperty().bind(texts.bind(t -> words(t, row)));
      by.show(row.by());
      setGraphic(line);
    }
  }
}
