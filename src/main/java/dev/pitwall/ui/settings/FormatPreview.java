package dev.pitwall.ui.settings;

import dev.pitwall.json.JsonProblem;
import dev.pitwall.output.ReadingText;
import dev.pitwall.results.Reading;
import dev.pitwall.results.Trial;
import dev.pitwall.text.JsonProblemText;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tag;
import dev.pitwall.ui.output.ReadingPane;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a format reads of an output, or everything that is wrong with the format. */
final class FormatPreview extends VBox {
  private final FxTexts texts;
  private final IntConsumer formatLine;
  private final ReadingPane reading;
  private final VBox words = new VBox();
  private Optional<Trial> shown = Optional.empty();

  /**
   * @param formatLine shows a line of the format, from 1
   * @param outputLine shows a line of the output
   */
  FormatPreview(FxTexts texts, IntConsumer formatLine, IntConsumer outputLine) {
    this.texts = texts;
    this.formatLine = formatLine;
    Ids.give(this, "format-form", "preview");
    getStyleClass().add("format-preview");
    words.getStyleClass().add("format-preview");
    reading = new ReadingPane(texts, "format-form", outputLine);
    getChildren().addAll(words, reading);
    texts.texts().subscribe(() -> shown.ifPresent(this::show));
  }

  void show(Trial trial) {
    shown = Optional.of(trial);
    words.getChildren().clear();
    reading.clear();
    if (trial.problems().isEmpty()) {
      read(trial);
    } else {
      problems(trial.problems());
    }
  }

  private void problems(List<JsonProblem> problems) {
    var t = texts.now();
    tag(Meaning.WARNS, t.of("settings.formats.problems", problems.size()));
    for (var problem : problems) {
      var link = new Hyperlink(JsonProblemText.sentence(t, problem));
      link.getStyleClass().add("line-link");
      link.setWrapText(true);
      link.setOnAction(_ -> formatLine.accept(Math.max(1, problem.line())));
      words.getChildren().add(link);
    }
  }

  private void read(Trial trial) {
    var t = texts.now();
    if (trial.alone().isEmpty()) {
      tag(Meaning.CONFIRMS, t.of("settings.formats.fine"));
      display(t.of("settings.formats.noOutput"));
      return;
    }
    reading.show(trial.alone().get());
    if (trial.disturbed()) {
      tag(Meaning.WARNS, t.of("settings.formats.disturbed"));
      display(
          switch (trial.together().orElseThrow()) {
            case Reading.Ask ask -> ReadingText.why(t, ask);
            case Reading.Read other -> ReadingText.result(t, other);
          });
    }
  }

  private void tag(Meaning meaning, String text) {
    var tag = new Tag(meaning);
    tag.setText(text);
    tag.setWrapText(true);
    words.getChildren().add(tag);
  }

  private void display(String sentence) {
    var label = new Label(sentence);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    words.getChildren().add(label);
  }
}
