package dev.pitwall.ui.prepare;

import dev.pitwall.domain.id.Id.ItemId;
import dev.pitwall.domain.id.IdSource;
import dev.pitwall.domain.intent.ChecklistIntent.AddItem;
import dev.pitwall.domain.model.CheckItem;
import dev.pitwall.domain.model.Checklist;
import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.RowDrag;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.form.ReturnedLines;
import dev.pitwall.ui.kit.form.SubmitQueue;
import dev.pitwall.ui.kit.keys.FocusIn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The lines of one list, and a field for another one. */
final class ListPane extends VBox {
  private final PrepareModel model;
  private final Checklist list;
  private final VBox lines = new VBox();
  private final TextField more;
  private final RowDrag<LineRow> drag =
      new RowDrag<>(
          this::rows,
          row -> !row.editing(),
          (row, before) -> row.move(before.map(LineRow::item).map(CheckItem::id)));
  private final KeyedChildren<CheckItem, LineRow> rows;

  /**
   * @param wordsClass style class of the words: how large they are
   */
  ListPane(
      FxTexts texts,
      Desk desk,
      IdSource ids,
      PrepareModel model,
      Checklist list,
      String wordsClass) {
    this.model = model;
    this.list = list;
    getStyleClass().add("check-list");
    lines.getStyleClass().add("check-lines");
    rows =
        new KeyedChildren<>(
            lines.getChildren(),
            CheckItem::id,
            item -> drag.listenOn(new LineRow(texts, desk, item, wordsClass)),
            (row, item) -> row.show(item, model.day().get()));
    more =
        Ids.give(
            new LimitedField(LimitedField.LINE_LETTERS),
            "prepare-new",
            list.name().toLowerCase(Locale.ROOT));
    more.promptTextProperty().bind(texts.text("prepare.new"));
    var queue = new SubmitQueue<String>(desk, line -> line);
    more.setOnAction(
        _ -> {
          var line = more.getText();
          more.clear();
          if (!line.isBlank()) {
            queue.submit(line, new AddItem(ids.item(), list, line), _ -> {});
          }
        });
    var returned =
        new ReturnedLines<>(
            texts,
            more.getId(),
            queue,
            _ -> Optional.of(more.getText()).filter(line -> !line.isBlank()),
            line -> {
              more.setText(line);
              addOne();
              more.end();
              return true;
            });
    getChildren().addAll(lines, more, returned);
  }

  void shown() {
    var at = focused();
    rows.show(model.lines(list));
    // A line that moves to another place is out of the scene for a moment, and loses the focus.
    at.filter(row -> row.getScene() != null && !FocusIn.has(row)).ifPresent(LineRow::focus);
  }

  List<LineRow> rows() {
    return lines.getChildren().stream().map(LineRow.class::cast).toList();
  }

  /** The row in which something has the focus. */
  Optional<LineRow> focused() {
    return rows().stream().filter(FocusIn::has).findFirst();
  }

  /** Over its neighbour above (-1) or below (1); at the ends it stays. */
  void shift(LineRow row, int step) {
    var unused = drag.shift(row, step);
  }

  /** To the field for a new line. */
  void addOne() {
    more.requestFocus();
  }

  void reveal(ItemId item) {
    rows.of(item).ifPresent(LineRow::reveal);
  }

  TextField newLine() {
    return more;
  }
}
