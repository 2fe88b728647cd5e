package dev.pitwall.ui.scores;

import dev.pitwall.domain.Score;
import dev.pitwall.results.Reading;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Scores;
import dev.pitwall.ui.kit.Tag;
import dev.pitwall.ui.kit.Tag.Meaning;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What an output was read as, or why the member is asked, with the lines that prove it. */
final class ReadingPane extends VBox {
  private static final int LINES = 4;

  private final FxTexts texts;

  ReadingPane(FxTexts texts) {
    this.texts = texts;
    setId("scores-reading");
    getStyleClass().add("reading-pane");
  }

  /** The output is being read. */
  void wait(boolean anything) {
    getChildren().clear();
    if (anything) {
      say(texts.now().of("scores.reading.on"), "muted");
    }
  }

  void show(Reading reading) {
    getChildren().clear();
    var t = texts.now();
    switch (reading) {
      case Reading.Read read -> {
        tag(meaning(read), words(t, read));
        var reason = ToldRun.reason(read);
        if (!reason.isBlank()) {
          say(reason, "strong");
        }
        say(t.of("scores.reading.by", String.join(", ", read.formats())), "muted");
        proof(read.proof());
      }
      case Reading.Ask ask -> {
        tag(Meaning.WARNS, t.of("scores.reading.ask"));
        say(why(t, ask), "strong");
        proof(ask.proof());
      }
    }
  }

  static String words(Texts t, Reading.Read read) {
    return t.of("scores.reading.read", read.verdict(), Scores.after(read.score()));
  }

  static String why(Texts t, Reading.Ask ask) {
    return t.of(
        "enum." + ask.why().getDeclaringClass().getSimpleName() + "." + ask.why().name(),
        ask.facts().toArray());
  }

  private static Meaning meaning(Reading.Read read) {
    return switch (read.verdict()) {
      case PASS -> Meaning.CONFIRMS;
      case FAIL -> Meaning.FAILS;
      case ABORTED -> Meaning.PLAIN;
    };
  }

  private void tag(Meaning meaning, String words) {
    var tag = new Tag(meaning);
    tag.setText(words);
    getChildren().add(tag);
  }

  private void say(String words, String style) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    getChildren().add(label);
  }

  private void proof(List<Reading.Proof> lines) {
    lines.stream().limit(LINES).forEach(line -> say(line.number() + ": " + line.text(), "mono"));
  }

  static Optional<Score> score(Reading reading) {
    return reading instanceof Reading.Read read ? read.score() : Optional.empty();
  }
}
