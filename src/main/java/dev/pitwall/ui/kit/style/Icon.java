package dev.pitwall.ui.kit.style;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * A line icon. A letter of the icon font rather than an image: it takes its colour from the style
 * sheet ({@code .icon}) and its size from the text beside it.
 */
public final class Icon extends Text {
  /** Loaded once for the process, when the first icon is made. */
  private static final class Letters {
    private static final Map<String, String> BY_LITERAL = new HashMap<>();

    static {
      var handler = new FeatherIkonHandler();
      Font.loadFont(handler.getFontResource().toExternalForm(), 12);
      for (var icon : Feather.values()) {
        BY_LITERAL.put(icon.getDescription(), Character.toString(icon.getCode()));
      }
    }

    /** A role may come from a newer version with icons that this one does not have: a box. */
    static String of(String literal) {
      return BY_LITERAL.getOrDefault(literal, BY_LITERAL.get("fth-box"));
    }
  }

  /**
   * @param literal as the icon font spells it: {@code fth-database}
   */
  public Icon(String literal) {
    getStyleClass().add("icon");
    show(literal);
  }

  public void show(String literal) {
    setText(Letters.of(literal));
  }
}
