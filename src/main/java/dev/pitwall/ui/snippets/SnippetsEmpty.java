package dev.pitwall.ui.snippets;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.OpenManual;
import dev.pitwall.ui.kit.OpenServerLines;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.EmptyState;
import java.util.Optional;
import javafx.scene.layout.HBox;

/** The screen of a day without snippets: what it is for, and how the first one comes. */
final class SnippetsEmpty {
  private SnippetsEmpty() {}

  static EmptyState of(FxTexts texts, SnippetsModel model, Runnable paste) {
    var first =
        Actions.main(texts, "snippets", "empty-paste", "fth-clipboard", "snippets.paste", paste);
    Actions.explain(first, texts, "snippets.paste", Optional.of("Ctrl+V"));
    var lines =
        Actions.button(
            texts, "snippets", "empty-lines", "fth-terminal", "snippets.lines", () -> {});
    lines.setOnAction(_ -> lines.fireEvent(new OpenServerLines(Optional.empty())));
    var actions = new HBox(first, lines, OpenManual.button(texts, "snippets"));
    actions.getStyleClass().add("empty-actions");
    var empty =
        new EmptyState(
            texts, "fth-clipboard", "snippets.empty.title", "snippets.empty.sentence", actions);
    empty.visibleProperty().bind(model.empty());
    return empty;
  }
}
