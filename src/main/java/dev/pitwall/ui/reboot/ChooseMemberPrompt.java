package dev.pitwall.ui.reboot;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.style.Icon;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Asks who sits here: who said it must be known for a confirmation to mean something. */
final class ChooseMemberPrompt extends HBox {
  ChooseMemberPrompt(FxTexts texts, RebootModel model, RoundActions actions) {
    var sentence = new Label();
    sentence.textProperty().bind(texts.text("reboot.nobody"));
    getStyleClass().add("reboot-nobody");
    var people = new HBox();
    people.getStyleClass().add("reboot-nobody");
    model
        .members()
        .subscribe(
            now -> {
              people.getChildren().setAll(PersonKeys.buttons("i-am-", now, actions::actAs));
            });
    getChildren().addAll(new Icon("fth-alert-triangle"), sentence, people);
    visibleProperty()
        .bind(
            model
                .me()
                .flatMap(
                    me -> model.mode().map(mode -> mode == RebootModel.Mode.OPEN && me.isEmpty())));
    managedProperty().bind(visibleProperty());
  }
}
