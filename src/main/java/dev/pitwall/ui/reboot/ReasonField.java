package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.text.SpokenText;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.LimitedField;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Asks, under the board, why the selected server is NG, or why it goes without proof. Enter says
 * it, Esc goes back.
 */
final class ReasonField extends HBox {
  private final RebootModel model;

  ReasonField(FxTexts texts, RebootModel model, RoundActions actions) {
    this.model = model;
    getStyleClass().addAll("words-band", "plain", "reboot-reason");
    var name = new Label();
    name.getStyleClass().add("footer-sentence");
    name.setMinWidth(USE_PREF_SIZE);
    name.textProperty()
        .bind(texts.bind(this::asks, model.question().asking(), model.question().waiving()));
    var field = Ids.give(new LimitedField(LimitedField.LINE_LETTERS), "reboot", "reason");
    field.accessibleTextProperty().bind(name.textProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    field.textProperty().bindBidirectional(model.question().reason());
    field.setOnAction(_ -> actions.sendReason());
    var send =
        Actions.button(
            texts, "reboot", "reason-send", "fth-x-octagon", "reboot.ng.send", actions::sendReason);
    Actions.explain(send, texts, "reboot.ng.send", Optional.of("Enter"));
    send.visibleProperty().bind(model.question().waiving().not());
    send.managedProperty().bind(send.visibleProperty());
    var waive =
        Actions.button(
            texts, "reboot", "waive-send", "fth-user-x", "reboot.waive.send", actions::sendReason);
    Actions.explain(waive, texts, "reboot.waive.send", Optional.of("Enter"));
    waive.visibleProperty().bind(model.question().waiving());
    waive.managedProperty().bind(waive.visibleProperty());
    var icon = new Icon("fth-x-octagon");
    model
        .question()
        .waiving()
        .subscribe(waiving -> icon.show(waiving ? "fth-user-x" : "fth-x-octagon"));
    var cancel =
        Actions.icon(
            texts,
            "reboot",
            "reason-cancel",
            "fth-x",
            "kit.cancel",
            Optional.of("Esc"),
            model.question()::stopAsking);
    getChildren()
        .addAll(
            icon,
            name,
            field,
            SecondPerson.sentence("reason-objection", texts, model),
            send,
            waive,
            cancel);
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                field.requestFocus();
                field.end();
              }
            });
  }

  private String prompt() {
    if (!model.question().waiving().get()) {
      return "reboot.ng.prompt";
    }
    return model.isNotGood() ? "reboot.waive.ng.prompt" : "reboot.waive.prompt";
  }

  private String asks(Texts t) {
    return model
        .question()
        .asking()
        .get()
        .flatMap((ServerId server) -> model.nameOf(server))
        .map(server -> t.of(prompt(), SpokenText.name(t, server)))
        .orElse("");
  }
}
