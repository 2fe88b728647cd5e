package dev.pitwall.ui.scores;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.OneOf;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ToggleButton;

/** PASS, FAIL or ABORTED, as one bar. */
final class VerdictChoice extends OneOf<Verdict> {
  private final Map<Verdict, ToggleButton> buttons = new EnumMap<>(Verdict.class);

  VerdictChoice(FxTexts texts, String scope) {
    super(Verdict.PASS);
    getStyleClass().add("verdict-choice");
    setMinWidth(USE_PREF_SIZE);
    for (var verdict : Verdict.values()) {
      var button = button(verdict, scope, "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
      button.textProperty().bind(texts.bind(t -> t.of(verdict)));
      button.getStyleClass().add(edge(verdict));
      buttons.put(verdict, button);
      getChildren().add(button);
    }
  }

  /** A flow pane would ask for the width at which it wraps. */
  @Override
  protected double computePrefWidth(double height) {
    return getManagedChildren().stream()
        .mapToDouble(button -> snapSizeX(button.prefWidth(height)))
        .sum();
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
}
