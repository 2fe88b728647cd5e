package dev.pitwall.ui.kit.form;

import dev.pitwall.domain.model.FinalScoreRule;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The final-score rules in words, one below the other: nobody has to open a list to read them. */
public final class RuleChoice extends VBox {
  private final ObjectProperty<FinalScoreRule> chosen =
      new SimpleObjectProperty<>(FinalScoreRule.LAST_RUN);

  public RuleChoice(FxTexts texts, String scope) {
    getStyleClass().add("rule-choice");
    var group = new ToggleGroup();
    for (var rule : FinalScoreRule.values()) {
      var name = "rule-" + rule.name().toLowerCase(Locale.ROOT);
      var button = Ids.give(new RadioButton(), scope, name);
      button.setToggleGroup(group);
      button.textProperty().bind(texts.bind(t -> t.of(rule)));
      button.setOnAction(_ -> chosen.set(rule));
      chosen.addListener((_, _, now) -> button.setSelected(now == rule));
      button.setSelected(chosen.get() == rule);
      getChildren().add(button);
    }
  }

  public ObjectProperty<FinalScoreRule> chosen() {
    return chosen;
  }
}
