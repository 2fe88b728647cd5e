package dev.pitwall.ui.reboot;

import dev.pitwall.domain.model.Server;
import dev.pitwall.evidence.Destination;
import dev.pitwall.evidence.EvidenceCommand;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import dev.pitwall.ui.kit.control.ReadOnlyArea;
import dev.pitwall.ui.kit.control.ScreenBar;
import dev.pitwall.ui.kit.style.Icon;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Under the board, before this laptop asks a server for the first time: the one command line that
 * would be run there. Also how a team without ssh takes it to a server by hand.
 */
final class AgreePane extends VBox {
  /** The line scrolls; the board above keeps its room. */
  private static final int ROWS = 3;

  AgreePane(FxTexts texts, RebootModel model, Gathering gathering) {
    getStyleClass().addAll("words-band", "plain", "reboot-agree");
    var sentence = new Label();
    sentence.setWrapText(true);
    sentence.textProperty().bind(texts.text("reboot.evidence.agree.sentence"));
    var line = Ids.give(new ReadOnlyArea(ROWS), "reboot", "evidence-line");
    line.getStyleClass().add("mono");
    line.accessibleTextProperty().bind(texts.text("reboot.evidence.agree.sentence"));
    var copy =
        Actions.button(
            texts,
            "reboot",
            "evidence-copy",
            "fth-copy",
            "reboot.evidence.copy",
            () -> {
              var content = new ClipboardContent();
              content.putString(
                  model.selectedServer().map(Agreement::line).orElse(EvidenceCommand.LINE));
              Clipboard.getSystemClipboard().setContent(content);
              gathering.agreeing().set(false);
              gathering.explain("reboot.evidence.copied");
            });
    var agree =
        Actions.main(
            texts,
            "reboot",
            "evidence-agree",
            "fth-check",
            "reboot.evidence.agree",
            () -> gathering.agree(model.askable()));
    var cancel =
        Actions.icon(
            texts,
            "reboot",
            "evidence-cancel",
            "fth-x",
            "kit.cancel",
            Optional.of("Esc"),
            () -> gathering.agreeing().set(false));
    var top =
        new HBox(new Icon("fth-terminal"), sentence, ScreenBar.stretch(), copy, agree, cancel);
    top.getStyleClass().add("reboot-agree-top");
    var where = Ids.give(new Label(), "reboot", "evidence-where");
    where.setWrapText(true);
    where
        .textProperty()
        .bind(
            texts.bind(
                t ->
                    t.of(
                        "reboot.evidence.where",
                        model.askable().stream()
                            .map(server -> where(server, gathering))
                            .collect(Collectors.joining("  "))),
                gathering.destinations(),
                gathering.agreeing()));
    getChildren().addAll(top, where, line);
    visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                line.setText(Agreement.shown(model.askable()));
                agree.requestFocus();
              }
            });
  }

  /** "s1: isucon@10.0.0.1:22", as ssh resolves it. */
  private static String where(Server server, Gathering gathering) {
    var found = gathering.destinations().get().get(server.id());
    return server.name()
        + ": "
        + (found == null ? "…" : found.map(Destination::toString).orElse("?"));
  }
}
