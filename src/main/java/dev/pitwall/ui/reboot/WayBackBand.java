package dev.pitwall.ui.reboot;

import dev.pitwall.text.WayBackText;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ReadOnlyArea;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Under the board, for a server that is NG: the last good state (when, score, revision, roles) and
 * what the team noted as the way to undo what was done since. Enter applies the roles of then.
 */
final class WayBackBand extends VBox {
  /** The lines scroll; the board above keeps its room. */
  private static final int ROWS = 4;

  WayBackBand(FxTexts texts, RebootModel model, RoundActions actions) {
    getStyleClass().addAll("words-band", "plain", "reboot-agree");
    var shown = model.question().goingBack();
    var sentence = new Label();
    sentence.getStyleClass().add("footer-sentence");
    sentence.setMinWidth(0);
    sentence
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    model
                        .wayBack()
                        .map(way -> t.of("reboot.back.to", WayBackText.state(t, way)))
                        .orElseGet(() -> t.of("reboot.back.none")),
                model.glance()));
    var lines = Ids.give(new ReadOnlyArea(ROWS), "reboot", "way-back");
    lines.getStyleClass().add("mono");
    lines
        .textProperty()
        .bind(
            texts.bind(
                t -> String.join("\n", withoutFirst(model.wayBackLines(t))),
                model.glance(),
                shown));
    lines.accessibleTextProperty().bind(sentence.textProperty());
    var copy =
        Actions.button(
            texts,
            "reboot",
            "way-back-copy",
            "fth-copy",
            "reboot.back.copy",
            () -> {
              var content = new ClipboardContent();
              content.putString(String.join("\n", model.wayBackLines(texts.now())));
              Clipboard.getSystemClipboard().setContent(content);
            });
    var apply =
        Actions.main(
            texts,
            "reboot",
            "way-back-apply",
            "fth-corner-up-left",
            "scores.back.apply",
            actions::applyWayBack);
    var none =
        Bindings.createBooleanBinding(
            () -> model.wayBack().filter(way -> !way.changes().isEmpty()).isEmpty(),
            model.glance(),
            shown);
    apply.disableProperty().bind(none);
    var cancel =
        Actions.icon(
            texts,
            "reboot",
            "way-back-cancel",
            "fth-x",
            "kit.cancel",
            Optional.of("Esc"),
            () -> shown.set(false));
    var top = new HBox(new Icon("fth-rewind"), sentence, ScreenBar.stretch(), copy, apply, cancel);
    top.getStyleClass().add("reboot-agree-top");
    getChildren().addAll(top, lines);
    visibleProperty()
        .subscribe(
            now -> {
              if (now) {
                (none.get() ? copy : apply).requestFocus();
              }
            });
  }

  private static List<String> withoutFirst(List<String> lines) {
    return lines.isEmpty() ? lines : lines.subList(1, lines.size());
  }
}
