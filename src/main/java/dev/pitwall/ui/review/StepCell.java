package dev.pitwall.ui.review;

import dev.pitwall.domain.model.Note;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.Tooltips;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One step: when, who, what; crossed out where it was taken back. */
final class StepCell extends ListCell<Step> {
  private final FxTexts texts;
  private final Label time = new Label();
  private final MemberBadge by = new MemberBadge(Optional.empty());
  private final Label words = new Label();
  private final Button edit;
  private final HBox row;
  private Optional<Note> note = Optional.empty();

  StepCell(FxTexts texts, Consumer<Note> edit) {
    this.texts = texts;
    getStyleClass().add("step-cell");
    time.getStyleClass().add("muted");
    time.setMinWidth(USE_PREF_SIZE);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    this.edit =
        Actions.icon(
            texts,
            "review",
            "edit-note",
            "fth-edit-2",
            "review.note.edit",
            Optional.empty(),
            () -> note.ifPresent(edit));
    row = new HBox(time, by, words, this.edit);
    row.getStyleClass().add("step-row");
    this.edit.managedProperty().bind(this.edit.visibleProperty());
    // The row may not ask for more than the list is wide: the words give way.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Step step, boolean empty) {
    super.updateItem(step, empty);
    if (empty || step == null) {
      setGraphic(null);
      edit.setId(null);
      return;
    }
    note = step.note();
    edit.setVisible(note.isPresent());
    edit.setId(note.map(n -> "review-note-" + n.id().value()).orElse(null));
    time.setText(Times.second(texts.now(), step.at()));
    by.show(step.by());
    words.setText(step.words());
    Tooltips.show(words, step.words());
    words.getStyleClass().removeAll("crossed-out", "muted");
    if (step.undone()) {
      words.getStyleClass().addAll("crossed-out", "muted");
    }
    setGraphic(row);
  }
}
