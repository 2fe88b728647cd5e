package dev.pitwall.ui.servers;

import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxTexts;
import javafx.scene.control.Label;

/** What one can do with the map that is shown, in a line. */
final class ServersHint extends Label {
  private final ServersModel model;

  ServersHint(FxTexts texts, ServersModel model) {
    this.model = model;
    getStyleClass().addAll("t-small", "muted");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    textProperty()
        .bind(
            texts.bind(this::words, model.selected(), model.missing(), model.shown(), model.day()));
    model
        .missing()
        .subscribe(
            missing -> {
              getStyleClass().remove("objection");
              if (missing.isPresent()) {
                getStyleClass().add("objection");
              }
            });
  }

  private String words(Texts texts) {
    return model
        .missing()
        .get()
        .map(place -> texts.of("servers.hint.missing", place, model.cards().get().size()))
        .orElseGet(() -> usual(texts));
  }

  private String usual(Texts texts) {
    return switch (model.shown().get()) {
      case ShownMap.Past _ -> texts.of("servers.hint.past");
      case ShownMap.Planned _ -> texts.of("servers.hint.plan");
      case ShownMap.Now _ ->
          model
              .selectedServer()
              .map(server -> texts.of("servers.hint.chosen", server.name()))
              .orElseGet(() -> texts.of("servers.hint"));
    };
  }
}
