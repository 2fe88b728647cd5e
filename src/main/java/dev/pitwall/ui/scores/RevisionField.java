package dev.pitwall.ui.scores;

import dev.pitwall.output.GitRevision;
import dev.pitwall.ui.fx.FxFutures;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Branch and commit, typed, or taken from the working copy with one click. */
final class RevisionField extends VBox {
  private final FxTexts texts;
  private final Sources sources;
  private final TextField field;
  private final Button take;
  private final Label trouble = new Label();

  RevisionField(FxTexts texts, Sources sources, String scope) {
    this.texts = texts;
    this.sources = sources;
    field = Ids.give(new LimitedField(LimitedField.LINE_LETTERS), scope, "revision");
    take = Ids.give(new Button(), scope, "revision-take");
    take.setGraphic(new Icon("fth-git-commit"));
    take.setVisible(false);
    take.managedProperty().bind(take.visibleProperty());
    take.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(field, Priority.ALWAYS);
    trouble.getStyleClass().add("form-help");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.visibleProperty());
    trouble.setVisible(false);
    var row = new HBox(field, take);
    row.getStyleClass().add("revision-row");
    getChildren().addAll(row, trouble);
    look();
  }

  private void look() {
    FxFutures.on(sources.revision(), this::show);
  }

  private void show(Optional<GitRevision.Answer> answer) {
    answer.ifPresent(
        found -> {
          switch (found) {
            case GitRevision.Answer.Read read -> {
              take.textProperty().bind(texts.bind(t -> t.of("scores.git.take", read.revision())));
              take.setOnAction(_ -> field.setText(read.revision()));
              take.setVisible(true);
            }
            case GitRevision.Answer.Failed failed -> {
              trouble
                  .textProperty()
                  .bind(
                      texts.bind(
                          t ->
                              t.of(failed.key(), sources.code().map(Object::toString).orElse(""))));
              trouble.setVisible(true);
            }
          }
        });
  }

  String text() {
    return field.getText().strip();
  }

  TextField field() {
    return field;
  }
}
