package dev.pitwall.ui.settings;

import dev.pitwall.inbox.DayInbox;
import dev.pitwall.inbox.Network;
import dev.pitwall.inbox.Reach;
import dev.pitwall.text.Texts;
import dev.pitwall.ui.fx.FxLatest;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.OpenServerLines;
import dev.pitwall.ui.kit.control.Actions;
import dev.pitwall.ui.kit.control.Ids;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** By which ways servers reach this laptop: through tunnels, and over the network where wanted. */
final class DoorPane extends VBox {
  private static final String SCOPE = "settings";

  private final FxTexts texts;
  private final SimpleObjectProperty<Reach> reach = new SimpleObjectProperty<>(new Reach.Opening());
  private final CheckBox network = Ids.give(new CheckBox(), SCOPE, "door-network");
  private final Button lines;

  DoorPane(FxTexts texts, DayInbox inbox, FxLatest<DayInbox.Picture> pictures) {
    this.texts = texts;
    getStyleClass().add("settings-form");
    network.textProperty().bind(texts.text("settings.door.network"));
    network.setWrapText(true);
    network.setOnAction(_ -> inbox.onNetwork(network.isSelected()));
    Actions.explain(network, texts, "settings.door.network", Optional.of("Ctrl+D"));
    lines =
        Actions.button(
            texts, SCOPE, "door-lines", "fth-terminal", "snippets.lines", this::openLines);
    getChildren()
        .addAll(
            label("door-state", DoorPane::tunnel), network, label("door-where", this::straight));
    getChildren().add(lines);
    pictures.listen(newest -> show(newest.reach()));
  }

  private Label label(String name, BiFunction<Texts, Reach, String> words) {
    var label = Ids.give(new Label(), SCOPE, name);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(texts.bind(t -> words.apply(t, reach.get()), reach));
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private void show(Reach newest) {
    reach.set(newest);
    var open = newest instanceof Reach.Open door ? Optional.of(door) : Optional.<Reach.Open>empty();
    network.setDisable(open.isEmpty());
    network.setSelected(open.filter(door -> !(door.network() instanceof Network.Off)).isPresent());
    lines.setDisable(open.isEmpty());
  }

  /** What the key does. */
  void toggleNetwork() {
    network.fire();
  }

  private void openLines() {
    lines.fireEvent(new OpenServerLines(Optional.empty()));
  }

  private static String tunnel(Texts texts, Reach reach) {
    return switch (reach) {
      case Reach.Opening _ -> texts.of("lines.opening");
      case Reach.Open open ->
          texts.of(
              open.elsewhere() ? "settings.door.elsewhere" : "settings.door.open",
              String.valueOf(open.port()));
      case Reach.Failed(var problem) -> texts.of(problem).what() + " " + texts.of(problem).next();
    };
  }

  private String straight(Texts texts, Reach reach) {
    if (!(reach instanceof Reach.Open open)) {
      return "";
    }
    return switch (open.network()) {
      case Network.Off _ -> texts.of("settings.door.off");
      case Network.Open(int port, var addresses, _) ->
          addresses.isEmpty()
              ? texts.of("settings.door.nowhere")
              : texts.of(
                  "settings.door.on",
                  addresses.stream()
                      .map(one -> one.contains(":") ? "[" + one + "]" : one)
                      .map(one -> one + ":" + port)
                      .collect(Collectors.joining("  ")));
      case Network.Failed(var problem) -> texts.of(problem).what() + " " + texts.of(problem).next();
    };
  }
}
