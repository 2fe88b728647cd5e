package dev.pitwall.ui.output;

import dev.pitwall.output.ReadingText;
import dev.pitwall.results.Reading;
import dev.pitwall.text.Meaning;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What an output was read as, or why the member is asked, with the lines that prove it. */
public final class ReadingPane extends VBox {
  private static final int LINES = 4;
  private static final int MESSAGES = 6;

  private final FxTexts texts;
  private final Optional<IntConsumer> goToLine;

  /**
   * @param scope of its id
   */
  public ReadingPane(FxTexts texts, String scope) {
    this(texts, scope, Optional.empty());
  }

  /**
   * The same with everything that was read.
   *
   * @param goToLine shows a line of the output, from 1
   */
  public ReadingPane(FxTexts texts, String scope, IntConsumer goToLine) {
    this(texts, scope, Optional.of(goToLine));
  }

  private ReadingPane(FxTexts texts, String scope, Optional<IntConsumer> goToLine) {
    this.texts = texts;
    this.goToLine = goToLine;
    Ids.give(this, scope, "reading");
    getStyleClass().add("reading-pane");
  }

  public void clear() {
    getChildren().clear();
  }

  /** The output is being read. */
  public void reading() {
    clear();
    display(texts.now().of("scores.reading.on"), "muted");
  }

  public void show(Reading reading) {
    clear();
    var t = texts.now();
    switch (reading) {
      case Reading.Read read -> {
        tag(ReadingText.meaning(read.verdict()), ReadingText.result(t, read));
        var reason = ReadingText.reason(read);
        if (!reason.isBlank()) {
          display(reason, "strong");
        }
        if (goToLine.isPresent()) {
          all(read);
        } else {
          display(t.of("scores.reading.by", String.join(", ", read.formats())), "muted");
        }
        proof(read.proof());
      }
      case Reading.Ask ask -> {
        tag(
            Meaning.WARNS,
            t.of(goToLine.isPresent() ? "output.reading.ask" : "scores.reading.ask"));
        display(ReadingText.why(t, ask), "strong");
        proof(ask.proof());
      }
    }
  }

  private void all(Reading.Read read) {
    var t = texts.now();
    var others =
        read.messages().stream()
            .filter(one -> !one.equals(ReadingText.reason(read)))
            .limit(MESSAGES)
            .toList();
    if (!others.isEmpty()) {
      display(t.of("output.reading.messages", String.join("\n", others)), "muted");
    }
    if (!read.settings().isEmpty()) {
      var pairs =
          read.settings().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue());
      display(t.of("output.reading.settings", pairs.sorted().toList()), "muted");
    }
    if (!read.proof().isEmpty()) {
      display(t.of("output.reading.lines"), "muted");
    }
  }

  private void tag(Meaning meaning, String words) {
    var tag = new Tag(meaning);
    tag.setText(words);
    getChildren().add(tag);
  }

  private void display(String words, String style) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    getChildren().add(label);
  }

  private void proof(List<Reading.Proof> lines) {
    lines.stream().limit(LINES).map(this::line).forEach(getChildren()::add);
  }

  private Node line(Reading.Proof line) {
    var words = line.number() + ": " + line.text();
    if (goToLine.isEmpty()) {
      var label = new Label(words);
      label.setWrapText(true);
      label.getStyleClass().add("mono");
      return label;
    }
    var link = new Hyperlink(words);
    link.getStyleClass().addAll("mono", "line-link");
    link.setWrapText(true);
    link.setOnAction(_ -> goToLine.get().accept(line.number()));
    return link;
  }
}
