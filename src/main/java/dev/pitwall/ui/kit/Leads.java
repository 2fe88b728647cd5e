package dev.pitwall.ui.kit;

import dev.pitwall.ui.kit.keys.KeyHint;
import dev.pitwall.ui.kit.keys.KeyTable;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Makes a row of an overview lead to the thing it is about, by click, Enter or Space. */
public final class Leads {
  private Leads() {}

  /**
   * @param where asked when it is used
   */
  public static void to(Node row, Supplier<GoTo> where) {
    row.getStyleClass().add("leads");
    row.setFocusTraversable(true);
    row.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            row.fireEvent(where.get());
          }
        });
    keys(() -> row.fireEvent(where.get())).listenOn(row);
  }

  private static KeyTable keys(Runnable follow) {
    return new KeyTable()
        .on("Enter", "kit.key.follow", follow)
        .on("Space", "kit.key.follow", follow);
  }

  /** For the key sheet of a screen that has such rows. */
  public static List<KeyHint> hints() {
    return keys(() -> {}).hints();
  }
}
