package dev.pitwall.ui.reboot;

import dev.pitwall.domain.id.Id.ServerId;
import dev.pitwall.domain.model.Member;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.MemberBadge;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * What stood against the last thing said of the selected server, in place of the words to say; and,
 * when a second person is needed, the two ways on: somebody else confirms, or one says that one is
 * alone.
 */
final class SecondPerson extends HBox {
  private final FxTexts texts;
  private final RebootModel model;
  private final RoundActions actions;
  private final HBox ways = new HBox();

  SecondPerson(FxTexts texts, RebootModel model, RoundActions actions) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    getStyleClass().addAll("words-band", "plain", "reboot-second");
    ways.getStyleClass().add("reboot-ways");
    ways.setMinWidth(USE_PREF_SIZE);
    var back =
        Actions.icon(
            texts,
            "reboot",
            "objection-back",
            "fth-x",
            "kit.cancel",
            Optional.of("Esc"),
            model.question()::accept);
    getChildren()
        .addAll(
            new Icon("fth-alert-triangle"),
            sentence("objection", texts, model),
            ScreenBar.stretch(),
            ways,
            back);
    model.question().objection().subscribe(_ -> show());
  }

  /** What stands against it, in words; not there while nothing does. */
  static Label sentence(String name, FxTexts texts, RebootModel model) {
    var sentence = Ids.give(new Label(), "reboot", name);
    sentence.getStyleClass().addAll("objection", "footer-sentence");
    sentence.setWrapText(true);
    sentence
        .textProperty()
        .bind(
            texts.bind(
                t -> model.question().objection().get().map(one -> one.in(t)).orElse(""),
                model.question().objection()));
    sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
    return sentence;
  }

  private void show() {
    ways.getChildren().clear();
    var objection = model.question().objection().get();
    var server = model.board().selected().get();
    if (server.isPresent() && objection.filter(Objection::needsAnybody).isPresent()) {
      people(model.members().get(), server.get());
    } else if (server.isPresent() && objection.filter(Objection::needsSecondPerson).isPresent()) {
      var caller = model.round().get().flatMap(round -> round.caller(server.get()));
      people(model.othersThan(caller), server.get());
      ways.getChildren()
          .add(
              Actions.button(
                  texts,
                  "reboot",
                  "alone",
                  "fth-user",
                  "reboot.second.alone",
                  () -> actions.confirmAlone(server.get())));
    }
  }

  private void people(List<Member> members, ServerId server) {
    for (var member : members) {
      var button = Ids.give(new Button(), "reboot", "as-" + member.id().value());
      button.setGraphic(MemberBadge.named(Optional.of(member)));
      button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      button.setAccessibleText(member.name());
      button.setOnAction(_ -> actions.confirmAs(member.id(), server));
      ways.getChildren().add(button);
    }
  }
}
