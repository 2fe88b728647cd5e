package dev.pitwall.ui.kit.form;

import dev.pitwall.domain.id.Id;
import dev.pitwall.ui.fx.FxTexts;
import dev.pitwall.ui.kit.control.KeyedChildren;
import dev.pitwall.ui.kit.control.OneOf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;

/** One of a few things, or none of them, all to be seen at once. */
public final class OneOrNone<I extends Id> extends OneOf<Optional<I>> {
  /** Between two buttons, in pixels. */
  private static final double GAP = 4;

  private record Option<I extends Id>(Optional<I> id, String name) {}

  private final KeyedChildren<Option<I>, ToggleButton> buttons;

  /**
   * @param noneKey of the words for none of them
   */
  public OneOrNone(FxTexts texts, String scope, String noneKey) {
    super(Optional.empty());
    setHgap(GAP);
    setVgap(GAP);
    buttons =
        new KeyedChildren<>(
            getChildren(),
            Option::id,
            option -> button(option.id(), scope, option.id().map(Id::value).orElse("none")),
            (button, option) -> option.id().ifPresent(_ -> button.setText(option.name())));
    offer(Map.of());
    buttons.of(Optional.empty()).orElseThrow().textProperty().bind(texts.text(noneKey));
  }

  /** What there is to choose from, with its names. */
  public void offer(Map<I, String> named) {
    var none = new Option<I>(Optional.empty(), "");
    List<Option<I>> options =
        Stream.concat(
                Stream.of(none),
                named.entrySet().stream()
                    .map(entry -> new Option<>(Optional.of(entry.getKey()), entry.getValue())))
            .toList();
    buttons.show(options);
  }
}
