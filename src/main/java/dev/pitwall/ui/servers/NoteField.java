package dev.pitwall.ui.servers;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.form.LimitedField;

/** Where one types what one changed on a server: there while it is asked for, Enter records. */
final class NoteField extends LimitedField {
  NoteField(FxTexts texts, ServersModel model, CardHands hands, ServerId server) {
    super(LINE_LETTERS);
    Ids.give(this, "servers", "note-text-" + server.value());
    getStyleClass().add("note-field");
    promptTextProperty().bind(texts.text("servers.note.prompt"));
    textProperty().bindBidirectional(model.noteDraft(server));
    visibleProperty().bind(model.noting().map(one -> one.filter(server::equals).isPresent()));
    managedProperty().bind(visibleProperty());
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                requestFocus();
                end();
              }
            });
    setOnAction(
        _ -> {
          if (!getText().isBlank()) {
            hands.note(server, getText().strip());
          }
        });
  }
}
