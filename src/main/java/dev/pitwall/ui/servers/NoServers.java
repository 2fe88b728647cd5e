package dev.pitwall.ui.servers;

import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.EmptyState;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Stands where the cards will be, as long as there are none, and offers the first ones. */
final class NoServers extends StackPane {
  NoServers(FxTexts texts, ServersModel model, AddServers add) {
    var offers =
        new HBox(
            offer(texts, add, "s1-s3", "servers.empty.three"),
            offer(texts, add, "s1-s5", "servers.empty.five"));
    offers.getStyleClass().add("empty-offers");
    getChildren()
        .add(
            new EmptyState(
                texts, "fth-server", "servers.empty.title", "servers.empty.sentence", offers));
    visibleProperty().bind(model.cards().map(List::isEmpty));
    managedProperty().bind(visibleProperty());
  }

  private static Button offer(FxTexts texts, AddServers add, String names, String textKey) {
    return Actions.button(
        texts, "servers", "empty-" + names, "fth-plus", textKey, () -> add.add(names));
  }
}
