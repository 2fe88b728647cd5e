package dev.pitwall.ui.reboot;

import dev.pitwall.domain.rules.CheckedLine;
import dev.pitwall.text.CheckedText;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.Tooltips;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Under the board: the lines to look at on the selected server, each with the digit that ticks it.
 * Digits with Alt, since a digit alone chooses a server. It keeps its room as long as any server
 * has lines: the rows above must not jump.
 */
final class ChecksLine extends HBox {
  /** The digits there are; what has none is ticked by a click, or with the OK. */
  static final int DIGITS = 9;

  static final String WRITTEN = "Alt+1 … Alt+9";

  private final FxTexts texts;
  private final RebootModel model;
  private final RoundActions actions;
  private final Label alt = new Label("Alt+");
  private List<CheckedLine> shown = List.of();

  ChecksLine(FxTexts texts, RebootModel model, RoundActions actions) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    setId("reboot-checks-line");
    getStyleClass().add("reboot-checks-line");
    alt.getStyleClass().add("muted");
    alt.setMinWidth(USE_PREF_SIZE);
    // Only while something can be ticked: the words of ALL GO need the room.
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.mode().get() == RebootModel.Mode.OPEN
                        && !model.allGo().get()
                        && model.board().rows().get().stream()
                            .anyMatch(row -> !row.checks().lines().isEmpty()),
                model.mode(),
                model.allGo(),
                model.board().rows()));
    managedProperty().bind(visibleProperty());
    model.board().selectedRow().subscribe(_ -> show());
    model.mode().subscribe(_ -> show());
    texts.texts().subscribe(_ -> build());
  }

  private void show() {
    var now = model.board().selectedRow().get().map(row -> row.checks().lines()).orElse(List.of());
    if (!now.equals(shown)) {
      shown = now;
      build();
    }
    boolean may = model.mode().get() == RebootModel.Mode.OPEN;
    getChildren().forEach(node -> node.setDisable(!may));
  }

  private void build() {
    var t = texts.now();
    getChildren().clear();
    if (!shown.isEmpty()) {
      getChildren().add(alt);
    }
    for (int index = 0; index < shown.size(); index++) {
      getChildren().add(button(t, shown.get(index), index));
    }
  }

  private Button button(Texts t, CheckedLine line, int index) {
    var look = CheckLook.of(line.state());
    var button = Ids.give(new Button(), "reboot", "check-" + line.line().id().value());
    var digit = index < DIGITS ? (index + 1) + " " : "";
    button.setText(digit + CheckedText.words(t, line));
    button.setGraphic(new Icon(look.icon()));
    button.getStyleClass().addAll("check-toggle", look.styleClass());
    button.setMinWidth(0);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> actions.tick(line));
    var state = CheckedText.state(t, model.day(), line);
    var words = CheckedText.words(t, line) + (state.isEmpty() ? "" : "\n" + state);
    Tooltips.show(button, index < DIGITS ? words + "  (Alt+" + (index + 1) + ")" : words);
    button.setAccessibleText(words);
    return button;
  }
}
