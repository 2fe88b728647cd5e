package dev.pitwall.ui.kit.form;

import dev.pitwall.text.Texts;
import dev.pitwall.text.Times;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.form.FormDraft.Change;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Under a field: what a teammate made of it while something else was typed here. */
final class ContestedLine<T> extends VBox {
  /** A longer text is there to be recognized, not to be read. */
  private static final int SHOWN_LETTERS = 120;

  private final FxTexts texts;
  private final FieldDraft<T> draft;
  private final BiFunction<Texts, T, String> words;
  private final Label sentence = new Label();

  /**
   * @param scope of the ids of its nodes
   */
  ContestedLine(
      FxTexts texts, String scope, FieldDraft<T> draft, BiFunction<Texts, T, String> words) {
    this.texts = texts;
    this.draft = draft;
    this.words = words;
    getStyleClass().add("contested");
    sentence.setId(scope + "-meanwhile");
    sentence.setGraphic(new Icon("fth-users"));
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    var theirs =
        Actions.button(
            texts,
            scope,
            "theirs",
            "fth-corner-down-left",
            "kit.form.takeTheirs",
            () -> settle(draft::takeTheirs));
    Actions.explain(theirs, texts, "kit.form.takeTheirs", Optional.of("Ctrl+T"));
    var mine =
        Actions.button(
            texts, scope, "mine", "fth-check", "kit.form.keepMine", () -> settle(draft::keepMine));
    Actions.explain(mine, texts, "kit.form.keepMine", Optional.of("Ctrl+Shift+T"));
    var actions = new HBox(theirs, mine);
    actions.getStyleClass().add("contested-actions");
    getChildren().addAll(sentence, actions);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  private void settle(Runnable how) {
    how.run();
    renew();
  }

  /** A teammate changed the field. */
  void show(Change change) {
    sentence
        .textProperty()
        .bind(
            texts.bind(
                t -> {
                  var value = shortened(words.apply(t, draft.theirs()));
                  return t.of(
                      value.isEmpty() ? "kit.form.emptied" : "kit.form.changed",
                      change.who(t),
                      Times.minute(t, change.at()),
                      value);
                }));
    renew();
  }

  private static String shortened(String value) {
    return value.length() > SHOWN_LETTERS ? value.substring(0, SHOWN_LETTERS) + "…" : value;
  }

  /** Something was typed or settled: whether there is still a difference. */
  void renew() {
    setVisible(draft.contested());
  }
}
