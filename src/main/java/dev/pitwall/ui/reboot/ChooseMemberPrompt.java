package dev.pitwall.ui.reboot;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.scene.control.Button;
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
              people.getChildren().clear();
              for (var member : now) {
                var button = Ids.give(new Button(), "reboot", "i-am-" + member.id().value());
                button.setGraphic(MemberBadge.named(Optional.of(member)));
                button.setAccessibleText(member.name());
                button.setOnAction(_ -> actions.actAs(member.id()));
                people.getChildren().add(button);
              }
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
