package dev.pitwall.ui.tasks;

import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.Ids;
import dev.pitwall.ui.kit.KeyedChildren;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/** One of a few things, or none of them, all to be seen at once. */
final class Choice<I extends Id> extends FlowPane {
  /** Between two buttons, in pixels. */
  private static final double GAP = 4;

  private record Option<I extends Id>(Optional<I> id, String name) {}

  private final ObjectProperty<Optional<I>> chosen = new SimpleObjectProperty<>(Optional.empty());
  private final KeyedChildren<Option<I>, ToggleButton> buttons;

  /**
   * @param noneKey of the words for none of them
   */
  Choice(FxTexts texts, String scope, String noneKey) {
    super(GAP, GAP);
    buttons =
        new KeyedChildren<>(
            getChildren(),
            Option::id,
            option -> button(texts, scope, noneKey, option),
            (button, option) -> option.id().ifPresent(_ -> button.setText(option.name())));
  }

  private ToggleButton button(FxTexts texts, String scope, String noneKey, Option<I> option) {
    var name = option.id().map(Id::value).orElse("none");
    var button = Ids.give(new ToggleButton(), scope, name);
    button.setMinWidth(USE_PREF_SIZE);
    if (option.id().isEmpty()) {
      button.textProperty().bind(texts.text(noneKey));
    }
    chosen.subscribe(now -> button.setSelected(now.equals(option.id())));
    // A click on the chosen one would choose none.
    button.setOnAction(
        _ -> {
          chosen.set(option.id());
          button.setSelected(true);
        });
    return button;
  }

  /** What there is to choose from, with its names. */
  void offer(Map<I, String> named) {
    var none = new Option<I>(Optional.empty(), "");
    List<Option<I>> options =
        Stream.concat(
                Stream.of(none),
                named.entrySet().stream()
                    .map(entry -> new Option<>(Optional.of(entry.getKey()), entry.getValue())))
            .toList();
    buttons.show(options);
  }

  Optional<I> chosen() {
    return chosen.get();
  }

  void choose(Optional<I> id) {
    chosen.set(id);
  }
}
