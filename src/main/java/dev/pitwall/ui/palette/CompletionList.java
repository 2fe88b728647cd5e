package dev.pitwall.ui.palette;

import dev.pitwall.command.Completion;
import dev.pitwall.command.Range;
import dev.pitwall.command.Sentence;
import dev.pitwall.ui.fx.FxTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What may be typed next, one a row; one of them may be chosen. */
final class CompletionList extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final FxTexts texts;
  private final Consumer<Completion> take;
  private List<Completion> shown = List.of();
  private int chosen = -1;

  /**
   * @param take is called with the one that was clicked
   */
  CompletionList(FxTexts texts, Consumer<Completion> take) {
    this.texts = texts;
    this.take = take;
    getStyleClass().add("offers");
  }

  void show(List<Completion> newest) {
    var before = chosen().map(Completion::text);
    shown = newest;
    chosen = -1;
    for (int i = 0; i < newest.size(); i++) {
      if (before.equals(Optional.of(newest.get(i).text()))) {
        chosen = i;
      }
    }
    getChildren().setAll(newest.stream().map(this::row).toList());
    mark();
  }

  private HBox row(Completion one) {
    var word = new Label(one.text());
    word.getStyleClass().add("strong");
    word.setMinWidth(USE_PREF_SIZE);
    var means = new Label(one.meaning().map(m -> m.in(texts.now())).orElse(""));
    means.getStyleClass().add("muted");
    means.setMinWidth(0);
    HBox.setHgrow(means, Priority.ALWAYS);
    var row = new HBox(word, means);
    row.getStyleClass().add("offer");
    row.setOnMouseClicked(_ -> take.accept(one));
    return row;
  }

  /** A whole line one can type. */
  static Completion example(String line, String means) {
    return new Completion(new Range(0, 0), line, 0, Optional.of(new Sentence.Plain(means)));
  }

  Optional<Completion> chosen() {
    return chosen < 0 ? Optional.empty() : Optional.of(shown.get(chosen));
  }

  /** The chosen one, else the likeliest. */
  Optional<Completion> likeliest() {
    return chosen().or(() -> shown.stream().findFirst());
  }

  /** One down or up; above the first none is chosen. */
  void move(int by) {
    chosen = Math.clamp(chosen + by, -1, shown.size() - 1);
    mark();
  }

  void chooseNone() {
    chosen = -1;
    mark();
  }

  private void mark() {
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
  }
}
