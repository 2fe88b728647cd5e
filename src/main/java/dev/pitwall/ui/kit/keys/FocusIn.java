package dev.pitwall.ui.kit.keys;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** The focus in a region of the window. */
public final class FocusIn {
  private FocusIn() {}

  /**
   * Whether the focus is on the region or in it. The toolkit's own "focus within" may still be true
   * of a region from which the focused node was taken.
   */
  public static boolean has(Node region) {
    var one = region.getScene() == null ? null : region.getScene().getFocusOwner();
    while (one != null && one != region) {
      one = one.getParent();
    }
    return one != null;
  }

  /**
   * Gives the focus to the first control of a region, as Tab would find it, and not to what only
   * scrolls; to the region itself where nothing in it can have the focus.
   */
  public static void first(Node region) {
    control(region).orElse(region).requestFocus();
  }

  private static Optional<Node> control(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
      return Optional.of(node);
    }
    List<Node> children =
        node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
    return children.stream().flatMap(child -> control(child).stream()).findFirst();
  }
}
