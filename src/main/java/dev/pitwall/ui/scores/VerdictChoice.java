package dev.pitwall.ui.scores;

import dev.pitwall.domain.model.Verdict;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.OneOf;
import java.util.Locale;

/** PASS, FAIL or ABORTED, as one bar. */
final class VerdictChoice extends OneOf<Verdict> {
  VerdictChoice(FxTexts texts, String scope) {
    super(Verdict.PASS);
    getStyleClass().add("verdict-choice");
    setMinWidth(USE_PREF_SIZE);
    for (var verdict : Verdict.values()) {
      var button = button(verdict, scope, "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
      button.textProperty().bind(texts.bind(t -> t.of(verdict)));
      button.getStyleClass().add(edge(verdict));
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

  private static String edge(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "left-pill";
      case FAIL -> "center-pill";
      case ABORTED -> "right-pill";
    };
  }
}
