package dev.pitwall.ui.kit.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** Letters typed on a closed or open list of choices choose the first one that has them. */
public final class TypeAhead<T> {
  /** After such a pause the next letter begins a new word. */
  private static final Duration PAUSE = Duration.seconds(1.5);

  private final ComboBox<T> box;
  private final Function<T, String> name;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private String typed = "";

  private TypeAhead(ComboBox<T> box, Function<T, String> name) {
    this.box = box;
    this.name = name;
    pause.setOnFinished(_ -> typed = "");
    box.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /**
   * @param name of an item, as it is shown
   */
  public static <T> void on(ComboBox<T> box, Function<T, String> name) {
    new TypeAhead<>(box, name);
  }

  /** A space within a word is part of it; alone it opens the list. */
  private void typed(KeyEvent event) {
    var letter = event.getCharacter();
    if (event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || letter.isBlank() && typed.isEmpty()
        || letter.codePoints().anyMatch(Character::isISOControl)) {
      return;
    }
    typed += letter.toLowerCase(Locale.ROOT);
    first(box.getItems(), name, typed).ifPresent(box::setValue);
    pause.playFromStart();
    event.consume();
  }

  /** One that begins with the letters, else one that has them anywhere. */
  static <T> Optional<T> first(List<T> items, Function<T, String> name, String letters) {
    Function<T, String> lower = item -> name.apply(item).toLowerCase(Locale.ROOT);
    return items.stream()
        .filter(item -> lower.apply(item).startsWith(letters))
        .findFirst()
        .or(() -> items.stream().filter(item -> lower.apply(item).contains(letters)).findFirst());
  }
}
