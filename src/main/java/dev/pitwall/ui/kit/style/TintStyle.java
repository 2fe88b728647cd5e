package dev.pitwall.ui.kit.style;

import dev.pitwall.domain.model.Tint;
import javafx.scene.Node;

/** Gives a node one of the tints; the style sheet says how it looks in each theme. */
public final class TintStyle {
  private TintStyle() {}

  public static void set(Node node, Tint tint) {
    var wanted = styleClass(tint);
    var classes = node.getStyleClass();
    if (!classes.contains(wanted)) {
      classes.removeIf(name -> name.startsWith("tint-"));
      classes.add(wanted);
    }
  }

  private static String styleClass(Tint tint) {
    return switch (tint) {
      case BLUE -> "tint-blue";
      case ORANGE -> "tint-orange";
      case YELLOW -> "tint-yellow";
      case GREEN -> "tint-green";
      case SKY -> "tint-sky";
      case PURPLE -> "tint-purple";
      case VERMILLION -> "tint-vermillion";
      case GREY -> "tint-grey";
    };
  }
}
