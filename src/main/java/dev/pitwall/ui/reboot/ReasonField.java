package dev.pitwall.ui.reboot;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Actions;
import dev.pitwall.ui.kit.Ids;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Asks, inside the row, why a server is NG. Enter says it, Esc goes back. */
final class ReasonField extends HBox {
  private final TextField field;

  ReasonField(FxTexts texts, RebootModel model, Calls calls, ObservableValue<BoardRow> row) {
    getStyleClass().add("reboot-reason");
    var id = row.getValue().id().value();
    field = Ids.give(new TextField(), "reboot", "reason-" + id);
    field
        .promptTextProperty()
        .bind(
            texts.bind(
                t -> t.of("reboot.ng.prompt", WordsToSay.name(t, row.getValue().name())), row));
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setOnAction(_ -> calls.sendReason());
    var send =
        Actions.button(
            texts,
            "reboot",
            "reason-send-" + id,
            "fth-x-octagon",
            "reboot.ng.send",
            calls::sendReason);
    Actions.explain(send, texts, "reboot.ng.send", Optional.of("Enter"));
    var cancel =
        Actions.icon(
            texts,
            "reboot",
            "reason-cancel-" + id,
            "fth-x",
            "kit.cancel",
            Optional.of("Esc"),
            model::stopAsking);
    getChildren().addAll(field, send, cancel);
    var asked = model.asking().map(who -> who.filter(row.getValue().id()::equals).isPresent());
    visibleProperty().bind(asked);
    managedProperty().bind(visibleProperty());
    asked.subscribe(
        now -> {
          if (now) {
            field.textProperty().bindBidirectional(model.reason());
            field.requestFocus();
          } else {
            field.textProperty().unbindBidirectional(model.reason());
          }
        });
  }
}
