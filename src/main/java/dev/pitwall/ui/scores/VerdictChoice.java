package dev.pitwall.ui.scores;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.KeyTable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** PASS, FAIL or ABORTED: exactly one of them. */
final class VerdictChoice extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Verdict, ToggleButton> buttons = new EnumMap<>(Verdict.class);

  VerdictChoice(FxTexts texts, String scope) {
    getStyleClass().add("verdict-choice");
    for (var verdict : Verdict.values()) {
      var name = verdict.name().toLowerCase(Locale.ROOT);
      var button = Ids.give(new ToggleButton(), scope, "verdict-" + name);
      button.textProperty().bind(texts.bind(t -> t.of(verdict)));
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      button.getStyleClass().add(edge(verdict));
      buttons.put(verdict, button);
      getChildren().add(button);
    }
    // A click on the chosen one would choose none of them.
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null && before != null) {
                before.setSelected(true);
              }
            });
    choose(Verdict.PASS);
  }

  /**
   * Enter on one of them means that one, and goes on with what Enter does beside them. Space only
   * chooses.
   */
  void onEnter(Runnable action) {
    buttons.forEach(
        (verdict, button) ->
            new KeyTable()
                .on(
                    "Enter",
                    "scores.quick.record",
                    () -> {
                      choose(verdict);
                      action.run();
                    })
                .listenOn(button));
  }

  private static String edge(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "left-pill";
      case FAIL -> "center-pill";
      case ABORTED -> "right-pill";
    };
  }

  void choose(Verdict verdict) {
    buttons.get(verdict).setSelected(true);
  }

  Verdict chosen() {
    return buttons.entrySet().stream()
        .filter(entry -> entry.getValue().isSelected())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Verdict.PASS);
  }
}
