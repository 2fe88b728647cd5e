package dev.pitwall.ui.reboot;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
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
    boolean second = objection.filter(Objection::needsSecondPerson).isPresent();
    if (second || objection.filter(Objection::needsAnybody).isPresent()) {
      ways.getChildren().addAll(PersonKeys.buttons("as-", model.choices(), actions::choose));
    }
    if (second) {
      var alone =
          Actions.button(
              texts, "reboot", "alone", "fth-user", "reboot.second.alone", actions::confirmAlone);
      PersonKeys.showKey(alone, texts.bind(t -> t.of("reboot.second.alone")), PersonKeys.ALONE);
      Actions.explain(alone, texts, "reboot.second.alone", Optional.of(PersonKeys.ALONE));
      ways.getChildren().add(alone);
    }
  }
}
