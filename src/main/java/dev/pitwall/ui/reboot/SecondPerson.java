package dev.pitwall.ui.reboot;

import dev.pitwall.domain.Id.ServerId;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.MemberBadge;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/**
 * What stood against the last thing said, in its row; and, when a second person is needed, the two
 * ways on: somebody else sits down here, or one says that one is alone.
 */
final class SecondPerson extends FlowPane {
  private final FxTexts texts;
  private final RebootModel model;
  private final Calls calls;
  private final ServerId server;
  private final Label sentence = new Label();

  SecondPerson(FxTexts texts, RebootModel model, Calls calls, ObservableValue<BoardRow> row) {
    this.texts = texts;
    this.model = model;
    this.calls = calls;
    this.server = row.getValue().id();
    getStyleClass().add("reboot-second");
    Ids.give(sentence, "reboot", "objection-" + server.value());
    sentence.getStyleClass().add("objection");
    sentence.setWrapText(true);
    sentence
        .textProperty()
        .bind(texts.bind(t -> objection().map(one -> one.in(t)).orElse(""), model.objections()));
    setVisible(false);
    managedProperty().bind(visibleProperty());
    model.objections().subscribe(_ -> show());
  }

  private Optional<Objection> objection() {
    return Optional.ofNullable(model.objections().get().get(server));
  }

  private void show() {
    setVisible(objection().isPresent());
    getChildren().setAll(sentence);
    if (objection().filter(Objection::needsSecondPerson).isPresent()) {
      var caller = model.round().get().flatMap(round -> round.caller(server));
      for (var member : model.othersThan(caller)) {
        var button = Ids.give(new Button(), "reboot", "as-" + member.id().value() + inRow());
        button.setGraphic(MemberBadge.named(Optional.of(member)));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(member.name());
        button.setOnAction(_ -> calls.confirmAs(member.id(), server));
        getChildren().add(button);
      }
      getChildren()
          .add(
              Actions.button(
                  texts,
                  "reboot",
                  "alone" + inRow(),
                  "fth-user",
                  "reboot.second.alone",
                  () -> calls.confirmAlone(server)));
    }
  }

  private String inRow() {
    return "-" + server.value();
  }
}
