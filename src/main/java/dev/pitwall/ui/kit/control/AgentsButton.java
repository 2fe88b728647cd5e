package dev.pitwall.ui.kit.control;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;

/** Everybody's steps, people's alone, agents' alone: one button and one key on every screen. */
public final class AgentsButton {
  /** The key, the same everywhere. */
  public static final String KEY = "Ctrl+Shift+Y";

  /** Of the key, for a table of keys. */
  public static final String TEXT = "snippets.agents";

  private static final PseudoClass NARROWS = PseudoClass.getPseudoClass("narrows");

  private AgentsButton() {}

  /**
   * @param next goes on to the next choice
   */
  public static Button of(
      FxTexts texts, String scope, ObservableValue<Agents> chosen, Runnable next) {
    var button = Ids.give(new Button(), scope, "agents");
    button.setGraphic(new Icon("fth-cpu"));
    button.textProperty().bind(texts.bind(t -> t.of(chosen.getValue()), chosen));
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(_ -> next.run());
    button.getStyleClass().add("agents-choice");
    chosen.subscribe(now -> button.pseudoClassStateChanged(NARROWS, now != Agents.WITH_AGENTS));
    Actions.explain(button, texts, TEXT, Optional.of(KEY));
    return button;
  }
}
