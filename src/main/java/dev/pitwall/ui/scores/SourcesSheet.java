package dev.pitwall.ui.scores;

import dev.pitwall.ui.fx.Desk;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.fx.Notice;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.FormRow;
import dev.pitwall.ui.kit.form.FormSheet;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.output.DetectedOutputs;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Where runs come from by themselves, on this laptop: outputs to watch, and the working copy. */
final class SourcesSheet {
  private static final String SCOPE = "sources";

  private final FxTexts texts;
  private final Desk desk;
  private final Sources sources;
  private final DetectedOutputs arrivals;
  private final FormSheet sheet;
  private final TextField outputs =
      Ids.give(new LimitedField(LimitedField.LINE_LETTERS), SCOPE, "outputs");
  private final TextField code =
      Ids.give(new LimitedField(LimitedField.LINE_LETTERS), SCOPE, "code");
  private final FormRow<HBox> outputsRow;
  private final FormRow<HBox> codeRow;

  SourcesSheet(FxTexts texts, Desk desk, Sources sources, DetectedOutputs arrivals) {
    this.texts = texts;
    this.desk = desk;
    this.sources = sources;
    this.arrivals = arrivals;
    sheet = new FormSheet(texts, SCOPE, "scores.sources.title", "scores.form.save");
    outputs.setText(arrivals.place().map(Object::toString).orElse(""));
    code.setText(sources.code().map(Object::toString).orElse(""));
    outputsRow =
        sheet
            .row(
                "scores.sources.outputs",
                row(
                    outputs,
                    choose("outputs-file", "scores.sources.file", outputs, this::file),
                    choose("outputs-folder", "scores.sources.folder", outputs, this::folder)))
            .help(texts, "scores.sources.outputs.help");
    codeRow =
        sheet
            .row(
                "scores.sources.code",
                row(code, choose("code-folder", "scores.sources.folder", code, this::folder)))
            .help(texts, "scores.sources.code.help");
    sheet.onSave(this::save);
  }

  FormSheet sheet() {
    return sheet;
  }

  private static HBox row(TextField field, Button... buttons) {
    HBox.setHgrow(field, Priority.ALWAYS);
    var row = new HBox(field);
    row.getStyleClass().add("revision-row");
    row.getChildren().addAll(buttons);
    return row;
  }

  private Button choose(
      String name,
      String key,
      TextField field,
      BiFunction<Window, TextField, Optional<File>> chooser) {
    return Actions.button(
        texts,
        SCOPE,
        name,
        "fth-folder",
        key,
        () ->
            chooser
                .apply(field.getScene().getWindow(), field)
                .ifPresent(file -> field.setText(file.getPath())));
  }

  private Optional<File> file(Window window, TextField field) {
    return Optional.ofNullable(new FileChooser().showOpenDialog(window));
  }

  private Optional<File> folder(Window window, TextField field) {
    return Optional.ofNullable(new DirectoryChooser().showDialog(window));
  }

  /** The file may come later; what cannot be a path is a slip. */
  private void save() {
    if (!outputs.getText().isBlank() && DetectedOutputs.path(outputs.getText()).isEmpty()) {
      outputsRow.object(texts.text("scores.sources.noPath"));
    } else if (!code.getText().isBlank() && DetectedOutputs.path(code.getText()).isEmpty()) {
      codeRow.object(texts.text("scores.sources.noPath"));
    } else if (isUnchanged()) {
      outputsRow.object(texts.text("scores.sources.nothing"));
    } else {
      arrivals.watch(outputs.getText());
      sources.code(code.getText());
      sheet.close();
      desk.report(notice());
    }
  }

  /** Enter in fields nobody filled in starts nothing, and looks as if it did. */
  private boolean isUnchanged() {
    return outputs.getText().isBlank()
        && code.getText().isBlank()
        && arrivals.place().isEmpty()
        && sources.code().isEmpty();
  }

  private Notice notice() {
    return arrivals
        .place()
        .map(place -> new Notice.Hint("scores.sources.watched", List.of(place.toString())))
        .orElseGet(() -> new Notice.Hint("scores.sources.notWatched", List.of()));
  }
}
